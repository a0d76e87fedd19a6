/** What is done with a referral: acknowledged, decided, amended, withdrawn, closed, reopened, the child seen. */
package org.kith.referrals.casework;
