/** Contacts made with a family. */
package org.kith.relationships.contacts;
