/** What the service keeps. */
package org.kith.doorsteps.model;
