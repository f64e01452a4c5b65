/** House rules that every module is tried by. */
@org.jspecify.annotations.NullMarked
package org.manydesk.rules;
