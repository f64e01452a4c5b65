/** SCIM over HTTP, and the tokens for it over REST. */
@org.jspecify.annotations.NullMarked
package org.manydesk.scim.rest;
