/** Why a start failed, said in plain sentences. */
@NullMarked
package org.manydesk.server.problem;

import org.jspecify.annotations.NullMarked;
