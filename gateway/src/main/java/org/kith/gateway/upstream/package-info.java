/** The services as the pages and composed views ask them, with the token of whoever asks. */
package org.kith.gateway.upstream;
