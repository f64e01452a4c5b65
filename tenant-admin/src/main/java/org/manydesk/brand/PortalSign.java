package org.manydesk.brand;

import java.util.Optional;
import org.manydesk.provider.LogoImage;

/** What stands at the top of the pages of a client's people. */
public record PortalSign(String name, Optional<LogoImage> logo) {}
