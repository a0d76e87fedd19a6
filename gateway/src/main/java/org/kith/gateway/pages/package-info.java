/** Pages for people: Qute on the GOV.UK Design System, complete without script. */
package org.kith.gateway.pages;
