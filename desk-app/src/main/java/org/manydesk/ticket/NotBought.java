package org.manydesk.ticket;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Problem;
import org.manydesk.timeline.TicketType;

/** The client's contract does not buy the process that such a ticket belongs to: 422. */
public class NotBought extends Problem {
    private static final long serialVersionUID = 1L;

    NotBought(TicketType wanted, Collection<TicketType> bought) {
        this("The contract in force does not include tickets of the type " + wanted + ". It includes: "
                + bought.stream().map(TicketType::name).collect(Collectors.joining(", ")) + ".");
    }

    private NotBought(String detail) {
        super(422, "Not bought", detail, List.of(new Fault("/type", detail)));
    }
}
