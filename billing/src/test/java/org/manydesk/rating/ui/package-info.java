@org.jspecify.annotations.NullMarked
package org.manydesk.rating.ui;
