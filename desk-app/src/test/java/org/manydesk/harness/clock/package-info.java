/** What the tests add to the WAR: a clock that they can move, timers that they can provoke, a host to call. No part of the product. */
@org.jspecify.annotations.NullMarked
package org.manydesk.harness.clock;
