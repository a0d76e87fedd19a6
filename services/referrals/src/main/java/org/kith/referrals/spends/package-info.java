/** Money a worker spends for a family within a delegated limit; nobody approves, the log is open. */
package org.kith.referrals.spends;
