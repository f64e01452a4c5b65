/** What the tests add to the WAR: a clock that they can move. No part of the product. */
@org.jspecify.annotations.NullMarked
package org.manydesk.harness.clock;
