/** Where this installation is found from outside. */
@org.jspecify.annotations.NullMarked
package org.manydesk.address;
