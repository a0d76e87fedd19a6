/** Settings, and what production refuses. */
package org.kith.gateway.config;
