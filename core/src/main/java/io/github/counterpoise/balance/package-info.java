/**
 * From an imbalanced table to a balanced one: how many rows each class gets, which method makes
 * them, what happens to classes too small for it, and the record of where each row came from.
 *
 * <p>How rows are made up lives in the method packages; {@link
 * io.github.counterpoise.balance.Methods} lists them.
 */
package io.github.counterpoise.balance;
