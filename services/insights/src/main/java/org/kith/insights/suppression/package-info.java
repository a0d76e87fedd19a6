/** Which numbers may be shown. Plain rules on plain numbers: no database, no framework. */
package org.kith.insights.suppression;
