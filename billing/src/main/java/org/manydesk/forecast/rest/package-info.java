/** Forecasts over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.forecast.rest;
