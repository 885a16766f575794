/**
 * The classic methods: copies of rows, and points on segments between neighbouring rows (SMOTE,
 * Borderline-SMOTE, ADASYN), all for tables of mixed types with missing cells and row weights.
 *
 * <p>Each method has a configuration record and a class that fits; {@code Segments} places rows for
 * all but random oversampling.
 */
package io.github.counterpoise.smote;
