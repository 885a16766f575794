/**
 * Files that come into being whole or not at all. What stands in them belongs to those who write
 * them.
 */
package io.github.counterpoise.file;
