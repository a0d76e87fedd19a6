/** What other services say and what becomes of it here. */
package org.kith.matching.heard;
