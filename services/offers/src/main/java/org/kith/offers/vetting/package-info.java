/** Checks, references and training as coordinators record them. */
package org.kith.offers.vetting;
