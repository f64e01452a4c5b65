package org.manydesk.room.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.rest.Allowed;
import org.manydesk.room.ContractRoom;
import org.manydesk.room.Explaining;

/** The contract room of any client within reach. */
@Route("clients/:key/contract/:number?")
@CdiComponent
@Allowed({ADMIN, LEAD, BILLING, CLIENT_MANAGER})
public class ClientRoomView extends RoomFrame {
    @Inject
    ClientRoomView(ContractRoom room, Explaining explaining, RoomPage page, ServiceParts services) {
        super(room, explaining, page, services);
    }

    @Override
    String client(BeforeEnterEvent event) {
        return event.getRouteParameters().get("key").orElseThrow();
    }

    @Override
    Optional<String> number(BeforeEnterEvent event) {
        return event.getRouteParameters().get("number");
    }

    @Override
    String path(String client, String number) {
        return "clients/" + client + "/contract/" + number;
    }
}
