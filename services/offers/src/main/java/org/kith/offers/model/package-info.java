/** What the service keeps. */
package org.kith.offers.model;
