/** Mail over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.mail.rest;
