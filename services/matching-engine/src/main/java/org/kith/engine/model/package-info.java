/** What the engine matches: offers, needs and the few value types both are made of. Everything is immutable. */
package org.kith.engine.model;
