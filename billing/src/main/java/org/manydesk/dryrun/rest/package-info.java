/** Dry runs over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.dryrun.rest;
