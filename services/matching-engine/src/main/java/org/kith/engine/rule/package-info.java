/** The hard rules of a match, one class each, named as the sentence it enforces. No weight can buy a way around one. */
package org.kith.engine.rule;
