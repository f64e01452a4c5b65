/** Forecasts on pages. */
@org.jspecify.annotations.NullMarked
package org.manydesk.forecast.ui;
