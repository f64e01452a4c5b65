package org.manydesk.shell;

import com.vaadin.flow.server.auth.DefaultMenuAccessControl;
import com.vaadin.flow.server.auth.MenuAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Gives Vaadin the object that its CDI add-on cannot make by itself; our menu is made by {@link MainMenu}. */
@ApplicationScoped
class MenuAccess {
    @Produces
    MenuAccessControl menuAccessControl() {
        return new DefaultMenuAccessControl();
    }
}
