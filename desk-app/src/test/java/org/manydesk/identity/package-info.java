@org.jspecify.annotations.NullMarked
package org.manydesk.identity;
