/** Runs the built WAR on one server with one database for all integration tests of the module. */
@org.jspecify.annotations.NullMarked
package org.manydesk.harness;
