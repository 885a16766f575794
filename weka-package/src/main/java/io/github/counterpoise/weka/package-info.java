/**
 * What every Counterpoise filter for Weka shares: options that come from the core's parameter
 * descriptions, checks of the data, conversion to and from {@code Instances}, and the way warnings
 * and progress reach Weka's user; and the commands that {@code weka.Run} starts.
 *
 * <p>The filters themselves stand where Weka's users look for them, in {@code
 * weka.filters.supervised.instance.counterpoise}. The methods belong in the core.
 */
package io.github.counterpoise.weka;
