/** Tests of the pages in a real browser: what people of each role see and do. Skipped where there is no Chromium. */
@org.jspecify.annotations.NullMarked
package org.manydesk.browser;
