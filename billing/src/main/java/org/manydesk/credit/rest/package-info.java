/** Service credits over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.credit.rest;
