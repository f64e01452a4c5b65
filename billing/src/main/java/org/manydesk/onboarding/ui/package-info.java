/** Taking a client on, and agreeing on another contract, step by step. */
@org.jspecify.annotations.NullMarked
package org.manydesk.onboarding.ui;
