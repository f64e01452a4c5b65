@org.jspecify.annotations.NullMarked
package org.manydesk.audit.proof;
