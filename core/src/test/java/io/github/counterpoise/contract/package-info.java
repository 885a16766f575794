/**
 * What every registered method must do, as groups of tests; {@code OversamplerContractTest} runs
 * them all for each method.
 */
package io.github.counterpoise.contract;
