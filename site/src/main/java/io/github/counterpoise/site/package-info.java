/**
 * Builds the documentation site from what the methods say of themselves: their parameters, their
 * references and pictures made by running them. Texts that only a person can write lie beside the
 * templates in the resources.
 */
package io.github.counterpoise.site;
