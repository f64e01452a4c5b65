/** Imports over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.imports.rest;
