/** Documents of contracts on pages. */
@org.jspecify.annotations.NullMarked
package org.manydesk.paperwork.ui;
