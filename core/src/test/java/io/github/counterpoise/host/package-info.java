/** Tests of what columns are found to hold. */
package io.github.counterpoise.host;
