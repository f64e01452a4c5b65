package org.manydesk.house;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Those who can sign in with the house. Who moves in again is the same person with what is said of them now. */
final class Residents implements UserDetailsService {
    private final Map<String, Resident> known = new ConcurrentHashMap<>();

    void moveIn(Resident resident) {
        known.put(resident.subject(), resident);
    }

    Optional<Resident> find(String subject) {
        return Optional.ofNullable(known.get(subject));
    }

    @Override
    public UserDetails loadUserByUsername(String subject) {
        var resident = find(subject).orElseThrow(() -> new UsernameNotFoundException(subject));
        return User.withUsername(subject)
                .password("{noop}" + resident.password())
                .roles("RESIDENT")
                .build();
    }
}
