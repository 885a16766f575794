package io.github.counterpoise.quality.measure;

/**
 * Something that all real rows keep to and synthetic rows do not.
 *
 * @param relation what real rows do, in words that name both columns, for instance "columns 'start'
 *     and 'end' are of the same day"
 * @param share the share of the synthetic rows that do otherwise, of those that can be told, above
 *     0 up to 1
 */
public record BrokenRelation(String relation, double share) {}
