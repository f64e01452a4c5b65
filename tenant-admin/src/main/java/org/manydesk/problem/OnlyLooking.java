package org.manydesk.problem;

/** Somebody of the staff sees as a person of a client, and would have changed something: 403. */
public class OnlyLooking extends Problem {
    private static final long serialVersionUID = 1L;

    public OnlyLooking() {
        super(
                403,
                "Only looking",
                "You are seeing as somebody else: nothing can be changed, proven or kept in their name. End that first.");
    }
}
