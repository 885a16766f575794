/**
 * Models on disk: a zip of JSON documents and raw little-endian arrays with a format version. What
 * is written goes to a temporary name and is moved when it is complete; what is read is refused
 * with one sentence where it is of another program, damaged or of another version.
 *
 * <p>What a model of a method consists of is that method's business; which method a file belongs to
 * is found out in {@code balance}.
 */
package io.github.counterpoise.archive;
