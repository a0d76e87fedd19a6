/** What every service needs and no business word: identity, access, outbox, inbox, problems, audit. */
package org.kith.kit;
