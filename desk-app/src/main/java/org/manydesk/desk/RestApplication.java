package org.manydesk.desk;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface, found by scanning. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {
    /** Naming a JSON feature that the server does not have keeps all of its own away: Jackson reads and writes. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "Jackson", "jersey.config.server.wadl.disableWadl", true);
    }
}
