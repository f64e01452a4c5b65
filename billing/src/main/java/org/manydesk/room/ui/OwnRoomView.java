package org.manydesk.room.ui;

import static org.manydesk.scope.Role.CLIENT_MANAGER;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.rest.Allowed;
import org.manydesk.room.ContractRoom;
import org.manydesk.room.Explaining;
import org.manydesk.ui.FirstPage;

/** The contract room of the client that one works for. */
@Route("contract/:number?")
@Menu(title = "menu.contract", order = 22, icon = "vaadin:file-text-o")
@FirstPage(CLIENT_MANAGER)
@CdiComponent
@Allowed(CLIENT_MANAGER)
public class OwnRoomView extends RoomFrame {
    @Inject
    OwnRoomView(ContractRoom room, Explaining explaining, RoomPage page, ServiceParts services) {
        super(room, explaining, page, services);
    }

    @Override
    String client(BeforeEnterEvent event) {
        return explaining().ownClient();
    }

    @Override
    Optional<String> number(BeforeEnterEvent event) {
        return event.getRouteParameters().get("number");
    }

    @Override
    String path(String client, String number) {
        return "contract/" + number;
    }
}
