/** Settings of the kit. */
package org.kith.kit.config;
