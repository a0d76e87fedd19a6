/** Who saw or did what to whom, tamper-evident. */
package org.kith.kit.audit;
