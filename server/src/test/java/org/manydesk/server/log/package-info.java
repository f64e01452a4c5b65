@org.jspecify.annotations.NullMarked
package org.manydesk.server.log;
