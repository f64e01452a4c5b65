/** Price comparisons over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.simulation.rest;
