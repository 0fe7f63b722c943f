// Written by `npm run openapi:types` from the OpenAPI document.
export interface paths {
    "/api/v1/plans/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Replay.ofPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Replay.ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Replay.ofReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Replay.ofDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every definition that documents here run under: states, ways, who takes them, in words */
        get: operations["Workflows.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agencies.search"];
        put?: never;
        post: operations["Agencies.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agencies.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agencies.rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agencies.recode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/issuing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Agencies.setIssuing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agencies.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People.search"];
        put?: never;
        post: operations["People.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets where mail to this person goes, or that none does. By an administrator */
        put: operations["People.setEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases what is personal of somebody who holds no post any more: name, address, login and what follows from them
         * @description By an administrator, on request or when the purpose has ended (Luật 91/2025/QH15 Đ14). The id stays where the person acted. Refused, with every reason, while the data is still needed. `keyDestroyed` false: the key is destroyed as soon as that is possible.
         */
        post: operations["People.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that people may hold, by name */
        get: operations["Appointments.positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appointments.search"];
        put?: never;
        post: operations["Appointments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Appointments.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Delegations.search"];
        put?: never;
        post: operations["Delegations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Delegations.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sessions.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Sessions.close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Me.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My saved filters of list pages, by page and name */
        get: operations["SavedFilters.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/saved-filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Saves a filter under an id that the client chose, or renames or changes the one that has it
         * @description 409 `filters.name-taken`; 409 `filters.too-many` above 20 of one page.
         */
        put: operations["SavedFilters.save"];
        post?: never;
        /** Deletes one of my saved filters */
        delete: operations["SavedFilters.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The login of a person, and whether it is open; `account` is null where there is none */
        get: operations["Accounts.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Accounts.resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the working calendar, newest first */
        get: operations["Calendar.list"];
        put?: never;
        /**
         * Imports the next version; `dryRun=true` only answers what it would change
         * @description Administrators only. 409 names every problem of the whole document and stores nothing. The answer lists the days that change, and the deadlines of open tasks that would come out at another day if they were computed now; they are not computed anew (R-43). Deadlines of reports are fixed days and never depend on the calendar (R-42).
         */
        post: operations["Calendar.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with the legal source of each day, in the shape in which the next one is imported */
        get: operations["Calendar.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days that version `to` sees otherwise than version `from` */
        get: operations["Calendar.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{agencyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans.list"];
        put?: never;
        post: operations["Plans.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/revisions/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans.revision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans.command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans.movesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans.historyOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Files.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks.command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks.movesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks.historyOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports.command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports.movesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports.historyOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gợi ý nội dung: from the agency’s report before, and what its tasks have since. Saves nothing.
         * @description Every answer says its `basis` and lists its `sources`. `content` is what `report.draft` takes. 409 for a summary, which has a `proposal`.
         */
        get: operations["Prefill.prefill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deliveries.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Deliveries.command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deliveries.movesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deliveries.historyOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notices, newest first, worded in the language asked for; without those of documents that I may no longer see */
        get: operations["Notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many the list holds, and how many of them are unread */
        get: operations["Notices.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks my notices as read, up to one that was shown */
        post: operations["Notices.readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks one as read; 404 when it is not mine */
        post: operations["Notices.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I am told beside the list of notices */
        get: operations["Preferences.mine"];
        /** Sets it for notices from now on; quiet hours also for mail that waits */
        put: operations["Preferences.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/reminder-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the dates of this plan are reminded of; the usual ladder where the plan sets none */
        get: operations["ReminderSettings.of"];
        /**
         * Sets it; what is open below the plan follows at once
         * @description By a monitor of the monitoring agency; before issue also by the drafting agency. 409 lists every reason against the values.
         */
        put: operations["ReminderSettings.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reminders of a task, questions (yêu cầu giải trình) and answers: who was told, by which channel, with what result */
        get: operations["Reminders.ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reminders of a report: who was told, by which channel, with what result */
        get: operations["Reminders.ofReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the secret address of my calendar feed, shown this once; the one before stops working */
        post: operations["MyFeed.make"];
        /** Revokes the address */
        delete: operations["MyFeed.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calendar of whoever made the address: what their agencies still have to hand in, as far as they may see it now
         * @description Without a session. 404 for an address that is nobody’s or was revoked; too many of these are answered 429.
         */
        get: operations["Feeds.personal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calendar of an agency: what it still has to hand in, as far as the reader may see it
         * @description For who holds a post there, and for the issuing, drafting and monitoring agency of a plan by which it has a duty.
         */
        get: operations["Feeds.ofAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dự thảo sơ kết, tổng kết: by task and by agency, from the accepted reports of the period. Saves nothing.
         * @description Missing and late units are named (R-57, R-58). `content` is what `report.draft` takes; `notInDraft` names accepted reports of which the saved draft says nothing. 409 for the report of one agency.
         */
        get: operations["Summary.proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as a document: what the Word file is made from. */
        get: operations["Exports.plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/document.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kế hoạch trong thể thức NĐ 30/2020, with its tasks as an annex. Each export is on record. */
        get: operations["Exports.planInWord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report or summary as a document: what its files are made from. */
        get: operations["Exports.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/document.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Báo cáo trong thể thức NĐ 30/2020. A draft carries DỰ THẢO and no number. Each export is on record. */
        get: operations["Exports.reportInWord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/document.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tables of the report, with real dates. Each export is on record. */
        get: operations["Exports.reportInExcel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/statistics.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statistics of tasks as a workbook. Each export is on record. */
        get: operations["StatisticsExports.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/reports/statistics.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statistics of reports as a workbook. Each export is on record. */
        get: operations["StatisticsExports.reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/dissemination/statistics.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statistics of dissemination as a workbook. Each export is on record. */
        get: operations["StatisticsExports.dissemination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plays the plan’s life from a day of issue; writes nothing
         * @description Drafts and issued plans, to whoever may see the plan. Timeline and findings come whole with every page; `agencies` is the page. 409 `forecast.amending-document`, `forecast.before-calendar`.
         */
        get: operations["Forecast.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks by agency, plan, field or month of the deadline, as of an instant.
         * @description Counts only what the caller may see. Each cell carries the address of the list behind it, whose length is the count. 400 for an instant ahead or before the first entry.
         */
        get: operations["Statistics.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks by agency and plan, as of an instant: who is behind with what.
         * @description Counts only what the caller may see; cells without tasks are left out. The same figures as by agency and by plan.
         */
        get: operations["Statistics.matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports handed in on time, late, or not yet, as of an instant.
         * @description Counts only what the caller may see. Each cell carries the address of the list behind it, whose length is the count. 400 for an instant ahead or before the first entry.
         */
        get: operations["Statistics.reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/dissemination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quán triệt: tasks disseminated in time, late, or not yet, as of an instant.
         * @description Counts only what the caller may see. Each cell carries the address of the list behind it, whose length is the count. 400 for an instant ahead or before the first entry.
         */
        get: operations["Statistics.dissemination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Selection.common"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Bulk.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports.list"];
        put?: never;
        /**
         * Reads a plan out of a Word, PDF or text file
         * @description 201 when it is read; 202 while it still is, after five seconds or at once with `prefer: respond-async`: ask for it by its id. 409 `import.<why>` for a file that gives no plan, with a sentence that says what to send instead; nothing is kept then.
         */
        post: operations["Imports.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts, corrects or drops items, and with `draft` makes the draft plan from what is decided by then
         * @description The draft goes through `plan.create`; its history names the file and the corrections. Items nobody decided go in as proposed. 409 `import.changed` for an older version, `import.already-drafted`, and every reason of the judge. The same `commandId` again answers the same draft.
         */
        post: operations["Imports.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The id to listen from later: asked for before what is shown, so that nothing falls between showing and listening */
        get: operations["Events.position"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: which documents moved, of those that the caller may see
         * @description `moved` with kind, id and sequence, and nothing of what happened: ask for that. `reset`: more happened than is told one by one, so ask for everything anew. `ready` at the beginning. Ids are places of the log; with the last one as `Last-Event-ID` nothing is lost in a break. Several steps of a document within a second are one event. Ends with the session; a comment comes every 20 s. 429 for a seventh window of one person.
         */
        get: operations["Events.listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you did or were refused, the newest first; `request` is the x-request-id of the answer */
        get: operations["InspectedEntries.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry of the log: its canonical text, its hash, its place in the tree
         * @description Every entry to auditors; to others what they did themselves and what concerns a document they may see.
         */
        get: operations["InspectedEntries.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{id}/body": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes that were hashed, as a file: what `verify.mjs --proof … --entry …` takes */
        get: operations["InspectedEntries.body"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A C2SP tlog-proof: one text file that proves offline that the entry stands in the signed log
         * @description 409 `audit.not-signed-yet` with Retry-After while no checkpoint covers the entry.
         */
        get: operations["InspectedEntries.proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts on all documents, the newest first: by plan, person, agency, move, reason, outcome, time */
        get: operations["EntrySearch.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint with its cosignatures (C2SP tlog-checkpoint) */
        get: operations["SignedLog.checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/log/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tile of hashes, or a bundle of entries (C2SP tlog-tiles) */
        get: operations["SignedLog.tile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log with what it is verified by, without a network: tiles, entries, checkpoints, definitions, states, two verifiers
         * @description 409 `audit.not-signed-yet` before the first checkpoint; 429 while another export is under way.
         */
        get: operations["LogExports.bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/xes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events in XES (IEEE 1849-2016), people by pseudonyms */
        get: operations["LogExports.xes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/ocel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events and what they concern in OCEL 2.0, people by pseudonyms */
        get: operations["LogExports.ocel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/protocol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed log of a day on one page: entries, root to be read aloud, keys, signatures, room to sign (Word)
         * @description 409 `audit.not-signed-yet` when nothing was signed until the end of that day.
         */
        get: operations["Protocols.ofDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health, queues, log, migrations, version, definitions in use, and the configuration in force without secrets */
        get: operations["System.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/chain-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Re-checks every entry, chain, leaf, tile and checkpoint of the log, now
         * @description About 0.1 ms of processor time per entry; 429 while another check is under way. It judges no entry again: `npm run verify` does.
         */
        post: operations["System.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What somebody may do with a plan, and why not the rest, asked by an administrator
         * @description The same judge as `GET /plans/{id}/moves`, without a trace on the plan. 404 unless that person may see it; a state secret is none.
         */
        post: operations["System.tryAs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every endpoint, how it answers, and its public keys */
        get: operations["Webhooks.list"];
        put?: never;
        /**
         * Registers an endpoint
         * @description The key is told once. Another administrator approves it, then it is activated.
         */
        post: operations["Webhooks.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an endpoint may be told of */
        get: operations["Webhooks.eventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Webhooks.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes what it is told of and how; another address is another endpoint */
        put: operations["Webhooks.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves address and networks, by another administrator than who registered them */
        post: operations["Webhooks.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins, or begins again
         * @description Asks the receiver by OPTIONS with WebHook-Request-Origin; 409 unless it answers 2xx with WebHook-Allowed-Origin.
         */
        post: operations["Webhooks.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends nothing until it is activated again; events are kept for it */
        post: operations["Webhooks.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it for good */
        post: operations["Webhooks.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new key, told once; both sign until the old one ends */
        post: operations["Webhooks.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an event that tells of nothing */
        post: operations["Webhooks.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was and is to be sent, the newest first */
        get: operations["Webhooks.listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The body, and every attempt with its answer */
        get: operations["Webhooks.oneEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/redeliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delivers again: single events, or all of a stretch of time. Ids and bytes stay the same */
        post: operations["Webhooks.redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/skips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves out what waits or was given up, with a reason */
        post: operations["Webhooks.skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/{source}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an edXML message in, signed by Standard Webhooks 1.0 over its very bytes, at most 20 MB
         * @description 202: it is kept, and applied by itself. The same id and body again answers what became of it; another body under the same id answers 422.
         */
        post: operations["Inbound.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may send us messages, and how many of each state they sent */
        get: operations["Inbound.sources"];
        put?: never;
        /** Registers a source; a shared secret is told once. A bus is used when another administrator approved it */
        post: operations["Inbound.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/sources/{source}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves address and networks of a bus, by another administrator than who registered them */
        post: operations["Inbound.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/sources/{source}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new key; those before it count for seven more days, or for overlapHours (0 after a leak) */
        post: operations["Inbound.addKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/sources/{source}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes nothing from it any more */
        post: operations["Inbound.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/sources/{source}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it sent and what became of each, the newest first */
        get: operations["Inbound.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/incoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that came in for one’s agencies, and answers to plans they monitor */
        get: operations["Inbound.listIncoming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/incoming/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms which report it is: report.receive as of its arrival */
        post: operations["Inbound.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/incoming/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How far one is with it, which its sender is told (02 to 06); forward only */
        post: operations["Inbound.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/incoming/{id}/recall-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives it back (15), which destroys the copy, or keeps it (16) */
        post: operations["Inbound.answerRecall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the sending of a plan stands over all recipients */
        get: operations["Inbound.exchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/deliveries/{id}/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages of a delivery, and every attempt to hand them to their bus */
        get: operations["Dispatch.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eoffice/deliveries/{id}/dispatches/{dispatch}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends again what was given up, by a clerk of the issuing body */
        post: operations["Dispatch.again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A document for which a move is allowed. */
        Able: {
            id: string;
            sequence: number;
            /** @description The post in which it is allowed. */
            actingAs: null | string;
            /** @description Inputs to be sent along for it as they are. */
            given: components["schemas"]["JsonObject"];
        };
        /** @description An account as administrators may see it. */
        AccountStanding: {
            login: string;
            /** @description Since when nobody can sign in with it; null while it is open. */
            disabledAt: null | string;
            /** @description Somebody else chose the password, and its owner has not changed it yet. */
            passwordMustChange: boolean;
        };
        /** @description Cơ quan. A stable id; names and codes are dated rows beside it (R-65). */
        Agency: {
            id: string;
            /** @enum {unknown} */
            kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            /** @description The agency directly above; null for an issuing body at the top. */
            parentId: null | string;
            validFrom: string;
            /** @description First day on which it no longer exists. */
            validUntil: null | string;
            /** @description Of an issuing body: the route of its new plans. */
            reviewRoute: null | string;
            /** @description Of an issuing body: its letters in a document number, `UBND`. */
            symbol: null | string;
            /** @description Whether its documents are numbered in one series per type rather than one for all. */
            registerByType: boolean;
            names: components["schemas"]["AgencyName"][];
            codes: components["schemas"]["AgencyCode"][];
        };
        /** @description Mã định danh. Never given to another body (R-67). */
        AgencyCode: {
            code: string;
            agencyId: string;
            validFrom: string;
            validUntil: null | string;
            agency: components["schemas"]["Agency"];
        };
        /** @description An agency in a list, by the name and code of the day asked about. */
        AgencyItem: {
            id: string;
            code: null | string;
            name: string;
            /** @enum {unknown} */
            kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            parentId: null | string;
            validFrom: string;
            validUntil: null | string;
            reviewRoute: null | string;
            symbol: null | string;
        };
        /** @description A name from a day on, until the next one. Never changed: documents show the name of their date. */
        AgencyName: {
            agencyId: string;
            validFrom: string;
            name: string;
            agency: components["schemas"]["Agency"];
        };
        AppointmentItem: {
            id: string;
            personId: string;
            person: string;
            agencyId: string;
            /** @description Its name on the day asked about, else on the day the post was taken up. */
            agency: string;
            /** @enum {unknown} */
            position: "system" | "officer" | "divisionHead" | "agencyHead" | "agencyDeputy" | "officeChief" | "chair" | "viceChair" | "clerk" | "monitor" | "auditor" | "administrator";
            acting: boolean;
            validFrom: string;
            validUntil: null | string;
        };
        /** @description What an answer says of its time, so that nobody takes it for the present. */
        AsOfMark: {
            /** @description ISO in UTC. */
            at: string;
            /** @description Number of the document's last entry by then; null of a list. */
            sequence: null | number;
            /** @description The size asked for; of a document else the smallest tree that has its last entry, null while that waits for a place. */
            treeSize: null | number;
        };
        /** @description One attempt, and what was answered. */
        AttemptItem: {
            no: number;
            at: string;
            ms: null | number;
            status: null | number;
            error: null | string;
            /** @description The first 2 kB. */
            response: null | string;
            keyIds: string[];
        };
        /** @description Somebody for whom a document waits. */
        Awaited: {
            positions: ("system" | "officer" | "divisionHead" | "agencyHead" | "agencyDeputy" | "officeChief" | "chair" | "viceChair" | "clerk" | "monitor" | "auditor" | "administrator")[];
            /** @description The posts in the caller's language. */
            label: string;
            agencyId: string;
            /** @description Its name today. */
            agency: string;
        };
        /** @description A paragraph. The text of a plan may mark words as `**bold**` and `*italic*`. */
        Block: {
            /** @enum {unknown} */
            style: "heading" | "paragraph";
            text: string;
        };
        BulkAnswer: {
            summary: components["schemas"]["BulkSummary"];
            /** @description In the order of the request. */
            results: components["schemas"]["BulkResult"][];
        };
        BulkResult: {
            /** @description Place of the command in the request. */
            index: number;
            /** @description As it was sent; null where it is no text. */
            id: null | string;
            /** @enum {unknown} */
            outcome: "accepted" | "refused" | "failed" | "can" | "cannot";
            /** @description Of an accepted command, as a single one is answered. */
            receipt?: components["schemas"]["Receipt"];
            /** @description Of a rehearsal, as a single one is answered. */
            rehearsal?: components["schemas"]["Rehearsal"];
            /** @description The problem document that the same command alone would have been answered with. */
            problem?: {
                [key: string]: unknown;
            };
        };
        /** @description How many commands came to what. */
        BulkSummary: {
            total: number;
            accepted: number;
            refused: number;
            failed: number;
            can: number;
            cannot: number;
        };
        /** @description What one version of the calendar says otherwise than another. */
        CalendarDiff: {
            from: number;
            to: number;
            yearsAdded: number[];
            yearsRemoved: number[];
            /** @description In order. Of a year that only one of them has: the days that are not as in a plain week. */
            days: components["schemas"]["DayChange"][];
            /** @description SHA-256, hexadecimal, of the canonical JSON of all the rest: the audit log names the diff of an import by it. */
            digest: string;
        };
        /** @description One version in full, in the shape in which the next one is handed in. */
        CalendarVersionDetail: {
            years: {
                year: number;
                off: components["schemas"]["DayView"][];
                working: components["schemas"]["DayView"][];
            }[];
            version: number;
            note: string;
            /**
             * Format: date-time
             * @description ISO in UTC.
             */
            createdAt: string;
        };
        /** @description A version in a list. */
        CalendarVersionItem: {
            version: number;
            note: string;
            /**
             * Format: date-time
             * @description ISO in UTC.
             */
            createdAt: string;
            years: number[];
        };
        Cell: {
            label: string;
            count: number;
            /** @description Null of what stands outside the percentages. */
            share: null | components["schemas"]["Share"];
            /** @description The list of just these rows, for the same reader and instant. */
            list: string;
        };
        CellPlace: {
            table: number;
            row: number;
            /** @description Column of the grid, from 0; merged cells count as many columns as they cover. */
            column: number;
            columns: number;
            /** @description Rows it covers, of cells merged downwards. */
            rows: number;
        };
        /** @description The four official cells, and what stands outside them. */
        Cells: {
            /** @description All but what is cancelled. */
            all: components["schemas"]["Cell"];
            doneInTime: components["schemas"]["Cell"];
            doneLate: components["schemas"]["Cell"];
            openInTime: components["schemas"]["OpenCell"];
            openOverdue: components["schemas"]["Cell"];
            /** @description Không định kỳ, outside the percentages (R-45, R-49). */
            undated: components["schemas"]["Cell"];
            /** @description Named apart and counted nowhere else. */
            cancelled: components["schemas"]["Cell"];
            doneOfDue: components["schemas"]["Share"];
            inTimeOfDue: components["schemas"]["Share"];
        };
        ChainFinding: {
            /** @enum {unknown} */
            rule: "waiting" | "head" | "state" | "pending" | "entry" | "form" | "chain" | "time" | "column" | "hidden" | "twice" | "order" | "removed" | "missing" | "leaf" | "tile" | "size" | "checkpoint" | "cosignature" | "root" | "fork" | "shrunk" | "split" | "unsigned" | "unwitnessed" | "content" | "personal" | "verdict";
            /** @description What the rule says, in Vietnamese. */
            meaning: string;
            stream: string;
            entryId: null | string;
            /** @description With the values, in English. */
            problem: string;
        };
        /** @description What a check of the whole log came to. */
        ChainReport: {
            at: string;
            /** @description Milliseconds it took. */
            ms: number;
            entries: number;
            /** @description Leaves of the tree; the rest waits for its place. */
            leaves: number;
            /** @description Checkpoints whose root the leaves give. */
            fitting: number;
            findings: components["schemas"]["ChainFinding"][];
            /** @description How many more there are. */
            more: number;
        };
        /** @description A command that every document of a selection is open to. */
        CommonMove: {
            type: string;
            label: string;
            inputs: components["schemas"]["MoveInput"][];
            /** @description Inputs that the judge will want for at least one of them. */
            wanted: string[];
            allowed: components["schemas"]["Able"][];
            refused: components["schemas"]["Unable"][];
        };
        CommonMoves: {
            /** @enum {unknown} */
            kind: "plan" | "task" | "report" | "delivery";
            /** @description Ids that name nothing the caller may see. */
            notFound: string[];
            /** @description Those allowed for most documents first. */
            moves: components["schemas"]["CommonMove"][];
        };
        /** @description A day that two versions of the calendar see differently. */
        DayChange: {
            on: string;
            was: ("working" | "free") | null;
            becomes: ("working" | "free") | null;
        };
        DayView: {
            on: string;
            /** @description Empty where none was stored: of versions older than this column. */
            source: string;
        };
        /** @description A deadline as set once; later ones stand beside it. */
        DeadlineView: {
            lastDay: string;
            dueAt: string;
        };
        /** @description A definition that documents ran or run under. */
        DefinitionInUse: {
            id: string;
            hash: string;
            /** @description When this installation met it for the first time. */
            firstSeenAt: string;
            /** @description How many documents stand in each of its states. */
            states: {
                [key: string]: number;
            };
        };
        DelegationItem: {
            id: string;
            appointmentId: string;
            /** @enum {unknown} */
            position: "system" | "officer" | "divisionHead" | "agencyHead" | "agencyDeputy" | "officeChief" | "chair" | "viceChair" | "clerk" | "monitor" | "auditor" | "administrator";
            agencyId: string;
            holderId: string;
            holder: string;
            personId: string;
            person: string;
            commands: null | string[];
            planId: null | string;
            legalBasis: string;
            validFrom: string;
            validUntil: string;
            revokedAt: null | string;
        };
        /** @description A delivery in a list. */
        DeliveryItem: {
            id: string;
            planId: string;
            documentNumber: null | string;
            /** @description Trích yếu. */
            title: string;
            /** @description By the name of the day of issue (R-65). */
            recipient: {
                agencyId: string;
                name: string;
            };
            code: null | string;
            internal: boolean;
            state: string;
            sequence: number;
            queuedAt: string;
            sentAt: null | string;
            /** @description The status code that came last, `03`. */
            status: null | string;
            /** @description Asked back and not answered yet. */
            recallOpen: boolean;
        };
        /** @description Một gói tin gửi đi, and every attempt to hand it to its bus. */
        DispatchItem: {
            id: string;
            no: number;
            /** @enum {unknown} */
            kind: "document" | "recall" | "update";
            /** @description How it was written: `replace` for a document that replaces another; null until it is. */
            messageKind: ("recall" | "update" | "new" | "replace") | null;
            /** Format: date-time */
            queuedAt: string;
            /** @enum {unknown} */
            state: "waiting" | "dropped" | "taken" | "dead";
            /** @description When it is tried next; null when it is not. */
            dueAt: null | string;
            busId: null | string;
            receiverCode: null | string;
            /** @description SHA-256 of what was sent, hexadecimal. */
            sha256: null | string;
            /** @description What the bus said last, `18`, or why it waits or was given up. */
            result: null | string;
            settledAt: null | string;
            attempts: {
                no: number;
                at: string;
                ms: number;
                result: string;
            }[];
        };
        DisseminationWindow: {
            from: null | string;
            /** @description Last day. */
            to: string;
            source: string;
        };
        /** @description One table, of the annex and of the workbook. */
        DocumentTable: {
            /** @description Name of the sheet, at most 31 characters. */
            sheet: string;
            title: string;
            /** @description Widths in characters. */
            columns: {
                title: string;
                width: number;
            }[];
            rows: (null | string | number | {
                day: string;
            })[][];
        };
        /** @description Điểm nhận, as administrators see it. */
        EndpointItem: {
            id: string;
            agencyId: string;
            agency: string;
            name: string;
            url: string;
            allowedCidrs: string[];
            ports: number[];
            eventTypes: string[];
            /** @enum {unknown} */
            onDead: "hold" | "skip";
            mostInFlight: number;
            /** @enum {unknown} */
            status: "proposed" | "approved" | "active" | "paused" | "disabled" | "retired";
            disabledBecause: null | string;
            createdBy: string;
            createdAt: string;
            approvedBy: null | string;
            approvedAt: null | string;
            consentedAt: null | string;
            /** @description Failures in a row, since when, and until when nothing is tried. */
            failures: number;
            failingSince: null | string;
            restsUntil: null | string;
            /** @description From five failures in a row one event at a time is tried. */
            circuitOpen: boolean;
            waiting: number;
            dead: number;
            keys: components["schemas"]["KeyItem"][];
        };
        /** @description A value of a target as it was entered. */
        EnteredValue: {
            target: string;
            value: number;
            at: string;
        };
        ErasedPerson: {
            /** @description The entry that says on what grounds, and that verification names beside what is gone. */
            entryId: string;
            /** @description False: the key could not be destroyed at once; that is tried again until it is. */
            keyDestroyed: boolean;
        };
        EventDetail: {
            entryId: null | string;
            /** @description The bytes that every attempt sends, as text. */
            body: string;
            history: components["schemas"]["AttemptItem"][];
            eventId: string;
            type: string;
            /** @description The document it tells of; the event's own id where it tells of none. */
            documentId: string;
            sequence: number;
            at: string;
            /** @enum {unknown} */
            state: "dead" | "pending" | "leased" | "delivered" | "skipped";
            attempts: number;
            dueAt: string;
            settledAt: null | string;
        };
        /** @description One event on its way to one endpoint. */
        EventItem: {
            eventId: string;
            type: string;
            /** @description The document it tells of; the event's own id where it tells of none. */
            documentId: string;
            sequence: number;
            at: string;
            /** @enum {unknown} */
            state: "dead" | "pending" | "leased" | "delivered" | "skipped";
            attempts: number;
            dueAt: string;
            settledAt: null | string;
        };
        /** @description Where to listen from. */
        EventPosition: {
            id: string;
        };
        /** @description A type of event by its name, and what it tells. */
        EventTypeItem: {
            name: string;
            label: string;
        };
        /** @description What one agency owes, dated things first and in order. */
        ForecastAgency: {
            agencyId: string;
            /** @description Its name on the day of issue (R-65). */
            name: string;
            /** @description Whether anybody holds a post there on the day of issue; otherwise the clerk of the monitoring agency acts on paper. */
            staffed: boolean;
            /** @description First day on which it no longer exists, as far as recorded. */
            endsOn: null | string;
            obligations: components["schemas"]["ForecastObligation"][];
        };
        ForecastAgencyPage: {
            items: components["schemas"]["ForecastAgency"][];
            /** @description `after` of the next page; null on the last one. */
            next: null | string;
        };
        /** @description The same over HTTP, its agencies by pages. */
        ForecastAnswer: {
            agencies: components["schemas"]["ForecastAgencyPage"];
            planId: string;
            /** @description Hash of the content that was played. */
            revision: string;
            issuedOn: string;
            /** @description Whether the plan was really issued on that day. */
            issued: boolean;
            /** @description How far it was played; what begins by then is listed, whenever it is due. */
            until: string;
            /**
             * @description Why it ends there: the plan does, or it has no end (two years), or one too far off (five).
             * @enum {unknown}
             */
            untilBecause: "planEnd" | "twoYears" | "fiveYears";
            /** @description R-43: every date was computed under this version. */
            calendarVersion: number;
            counts: components["schemas"]["ForecastCounts"];
            timeline: components["schemas"]["ForecastEvent"][];
            /** @description The gravest first. */
            findings: components["schemas"]["ForecastFinding"][];
            /** @description How many findings are not in the list, the least grave; counted all the same. */
            findingsLeftOut: number;
        };
        ForecastCounts: {
            agencies: number;
            obligations: number;
            /** @description Of them without a date. */
            undated: number;
            errors: number;
            warnings: number;
            infos: number;
        };
        /** @description One of several dates that fall together. */
        ForecastDate: {
            on: string;
            /** @enum {unknown} */
            kind: "task" | "summary" | "dissemination" | "unitReport";
            key: string;
            /** @description Null for the plan itself. */
            planId: null | string;
            documentNumber: null | string;
        };
        /** @description What happens, or is due, on one day. */
        ForecastEvent: {
            on: string;
            /** @enum {unknown} */
            kind: "issue" | "windowOpens" | "windowEnds" | "taskDue" | "periodOpens" | "cutOff" | "reportsDue" | "summaryDue" | "planEnds";
            /** @description Of a task its key, of a period that of the period. */
            key: null | string;
            /** @description Of a recurring task: which of its dates, from 1. */
            round: null | number;
            period: null | components["schemas"]["ForecastPeriod"];
            /** @description How many agencies it concerns. */
            count: number;
            groups: components["schemas"]["ForecastGroup"][];
            /** @description Of what is due: by the ladder of the plan, or the usual one. */
            reminders: components["schemas"]["ForecastReminder"][];
            text: components["schemas"]["ForecastText"];
            source: null | components["schemas"]["ForecastSource"];
        };
        /** @description Something impossible (error), doubtful (warning), or good to know (info). */
        ForecastFinding: {
            /** @description Stable: `task.quarter-over`. */
            code: string;
            /** @enum {unknown} */
            severity: "error" | "warning" | "info";
            on: null | string;
            /** @description Keys of the tasks, reporting rules or periods it is about. */
            keys: string[];
            /** @description How many agencies it is about; 0 where it is about the plan. */
            count: number;
            /** @description The first of them by name. */
            agencies: string[];
            /** @description Of a collision: the dates that fall together, the earliest of them. */
            dates: components["schemas"]["ForecastDate"][];
            text: components["schemas"]["ForecastText"];
            source: null | components["schemas"]["ForecastSource"];
        };
        /** @description Agencies of one kind. */
        ForecastGroup: {
            /** @enum {unknown} */
            kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            count: number;
            /** @description The first of them by name. */
            names: string[];
        };
        /** @description One thing that an agency owes. */
        ForecastObligation: {
            /** @enum {unknown} */
            kind: "task" | "summary" | "dissemination" | "unitReport";
            /** @description Of a task its key, of a report its period's; `dissemination` for quán triệt, one record of which serves all the agency's tasks. */
            key: string;
            /** @description Of a recurring task: which of its dates, from 1; else null. */
            round: null | number;
            deadlineKind: null | string;
            /** @description From this day it is there. */
            opensOn: string;
            /** @description Of a report: last day of its data. */
            cutOff: null | string;
            /** @description Last day on time; null where there is nothing to be late for. */
            lastDay: null | string;
            /** @description On time is before this instant. */
            dueAt: null | string;
            /** @description R-61: only a plan of its own that has its number counts. */
            ownPlan: boolean;
            source: null | components["schemas"]["ForecastSource"];
        };
        /** @description One reporting period as the calendar gives it (R-59): data window, cut-off, submission and summary apart. */
        ForecastPeriod: {
            no: number;
            key: string;
            opensOn: string;
            dataFrom: string;
            cutOff: null | string;
            submitBy: null | string;
            summaryBy: null | string;
            last: boolean;
        };
        /** @description A reminder by the clock (R-63), to each agency that is not done by then. */
        ForecastReminder: {
            /** @description `before7` … `onDay`, `overdue`, `escalated`. */
            step: string;
            at: string;
        };
        /** @description The words of the plan that something comes from. */
        ForecastSource: {
            /** @description Where they stand in the content: `tasks.II.1.deadline`, `reporting.nam`. */
            path: string;
            text: string;
        };
        /** @description One sentence in both languages. */
        ForecastText: {
            vi: string;
            en: string;
        };
        /** @description One attempt that was looked for, with the document it was made on. */
        FoundEntry: {
            document: {
                /** @enum {unknown} */
                kind: "plan" | "task" | "report" | "delivery";
                id: string;
                planId: string;
                documentNumber: null | string;
                title: string;
            };
            entryId: string;
            at: string;
            /** @enum {unknown} */
            outcome: "accepted" | "refused";
            /** @description Number in the document's own chain; null for a refused attempt. */
            sequence: null | number;
            type: string;
            label: string;
            from: {
                state: string;
                label: string;
            };
            to: null | {
                state: string;
                label: string;
            };
            by: components["schemas"]["HistoryActor"];
            /** @description What was given with the command, as it was given. */
            input: unknown;
            reasons: components["schemas"]["WordedReason"][];
        };
        Header: {
            issuer: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            /** @description From the preamble or the place, where no line names the issuer. */
            issuerInferred: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            number: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            symbol: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            /** @description R-18: how the number is built. */
            numberStyle: ("party" | "state" | "unnumbered") | null;
            place: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            date: null | {
                value: components["schemas"]["PartialDate"];
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            type: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            title: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            /** @description Of the decision that brings the plan. */
            carrierTitle: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
        };
        /** @description How one of them stands. */
        HealthCheck: {
            name: string;
            ok: boolean;
            /** @description What is missing. */
            reason?: string;
        };
        HistoryActor: {
            system: null | string;
            personId: null | string;
            name: null | string;
            position: null | string;
            agency: null | string;
            /** @description Whom a delegate acted for, and by which grant. */
            onBehalfOf: null | string;
            delegationId: null | string;
        };
        /** @description One attempt on a document, as people read it. The entry it is drawn from proves it; this view may be rebuilt at any time. */
        HistoryItem: {
            entryId: string;
            at: string;
            /** @enum {unknown} */
            outcome: "accepted" | "refused";
            /** @description Number in the document's own chain; null for a refused attempt. */
            sequence: null | number;
            type: string;
            label: string;
            from: {
                state: string;
                label: string;
            };
            to: null | {
                state: string;
                label: string;
            };
            by: components["schemas"]["HistoryActor"];
            /** @description What was given with the command, as it was given. */
            input: unknown;
            reasons: components["schemas"]["WordedReason"][];
        };
        /** @description One import as it is asked for: on its way, refused, or there to be reviewed. */
        ImportAnswer: {
            id: string;
            /** @enum {unknown} */
            state: "refused" | "read" | "reading" | "drafted";
            /** @description While it is read. */
            progress: null | components["schemas"]["Progress"];
            /** @description Why the file gives no plan, and what to send instead. */
            refused: null | {
                params: {
                    [key: string]: unknown;
                };
                /** @enum {unknown} */
                head: "waiting" | "fix" | "authority" | "system";
                code: string;
                text: string;
            };
            proposal: null | components["schemas"]["ImportDetail"];
        };
        ImportDetail: {
            file: {
                sha256: string;
                name: string;
                /** @enum {unknown} */
                format: "text" | "markdown" | "docx" | "pdf";
                pages: null | number;
            };
            /** @description What spans point into, in UTF-16 code units from 0, the end exclusive. */
            source: {
                text: string;
                paragraphs: components["schemas"]["Paragraph"][];
            };
            /** @description As printed, for the officer to compare: number and date are given at issue, not by the draft. */
            header: components["schemas"]["Header"];
            signature: components["schemas"]["Signature"];
            items: ({
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "title";
                value: null | string;
            } | {
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "basis";
                value: null | string;
            } | {
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "body";
                value: null | string;
            } | {
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "task";
                value: components["schemas"]["PlanTask"];
            } | {
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "assignment";
                value: components["schemas"]["PlanTask"];
            } | {
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "report";
                value: components["schemas"]["ReportingRule"][];
            } | {
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "dissemination";
                value: null | components["schemas"]["DisseminationWindow"];
            } | {
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "recipient";
                value: components["schemas"]["Recipient"];
            } | {
                /** @description Stable in this import: `tasks/3`. What a decision names. */
                key: string;
                /** @description Numbers and letters as printed, from the top: II, 3, a. */
                path: string[];
                /** @description Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
                found: components["schemas"]["ItemWords"][];
                /** @description Of its least certain words, 0 to 1; 1 where there are none. */
                confidence: number;
                /** @description Below 0.7: to be looked at. */
                doubtful: boolean;
                questions: components["schemas"]["Question"][];
                warnings: components["schemas"]["Warning"][];
                /** @enum {unknown} */
                state: "accepted" | "dropped" | "proposed" | "corrected";
                /** @description Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
                included: boolean;
                /** @constant */
                kind: "monitoring";
                value: null | string;
            })[];
            /** @description About the document; those about an item stand there. */
            questions: components["schemas"]["Question"][];
            warnings: components["schemas"]["Warning"][];
            version: number;
            createdAt: string;
            planId: null | string;
            title: null | string;
            drafting: {
                agencyId: string;
                name: string;
            };
            issuing: {
                agencyId: string;
                name: string;
            };
            createdBy: {
                personId: string;
                name: null | string;
            };
        };
        ImportHead: {
            id: string;
            file: string;
            fileName: string;
            title: null | string;
            drafting: {
                agencyId: string;
                name: string;
            };
            issuing: {
                agencyId: string;
                name: string;
            };
            createdBy: {
                personId: string;
                name: null | string;
            };
            createdAt: string;
            version: number;
            planId: null | string;
        };
        /** @description What a version changes, beside the one it follows. */
        ImportedCalendar: {
            version: number;
            diff: components["schemas"]["CalendarDiff"];
            /** @description What would come out otherwise if it were computed today. It is not: what is stored goes on counting (R-43). */
            deadlines: components["schemas"]["MovedDeadlines"];
        };
        /** @description How many documents each queue holds, all pages together. */
        InboxCounts: {
            mine: number;
            waiting: number;
            dueSoon: number;
            substitute: number;
            asked: number;
        };
        /** @description One document in a queue. */
        InboxItem: {
            /** @enum {unknown} */
            kind: "plan" | "task" | "report" | "delivery";
            id: string;
            /** @description Of a plan its title, of a task its key and text, of a report its period and plan. */
            title: string;
            planId: string;
            /** @description Of the plan, once it is issued. */
            documentNumber: null | string;
            /** @description In whose hands it is: who drafts the plan, leads the task, owes the report, receives the delivery. */
            agencyId: string;
            /** @description Its name today. */
            agency: string;
            state: string;
            stateLabel: string;
            /** @description When its last entry was made. */
            since: string;
            sequence: number;
            /** @enum {unknown} */
            queue: "waiting" | "dueSoon" | "asked" | "mine" | "substitute";
            /** @description Last day on time for the step it waits for; in the queue `asked`, for the answer. */
            deadline: null | string;
            /** @description Past that day; of a task or a report, by the deadline that judges (R-46), however late an extension moved the day. */
            late: boolean;
            /** @description Of a task or a report the instant that judges, which an extension granted too late did not move; null without one. */
            judgedDueAt: null | string;
            /** @description As lists and statistics have it; null of plans and deliveries, and of what is cancelled. */
            timeliness: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated") | null;
            /** @description Why it last came back. */
            lastReason: null | string;
            /** @description Who took the step that brought it here; null where the system did. */
            movedBy: null | string;
            waitsFor: components["schemas"]["Awaited"][];
            /** @description The commands for which it waits for the caller. */
            commands: string[];
            /** @description For each of those commands the post to give it in, as `actingAs`. */
            actingAs: {
                [key: string]: string;
            };
            /** @description What the caller was asked about it and owes an answer to, in every queue. */
            questions: components["schemas"]["OpenQuestion"][];
        };
        InboxPage: {
            items: components["schemas"]["InboxItem"][];
            /** @description `after` of the next page; null on the last one. */
            next: null | string;
        };
        /** @description Văn bản đến, as its recipient and whoever collects the reports of the plan see it. */
        IncomingItem: {
            id: string;
            fromCode: string;
            documentId: string;
            toAgencyId: string;
            number: null | string;
            typeName: null | string;
            /** @description Trích yếu; null once it was given back. */
            subject: null | string;
            promulgatedOn: null | string;
            /** Format: date-time */
            arrivedAt: string;
            /** @description Our plan that it says it answers. */
            planId: null | string;
            /** @description Reports of that plan that its sender still owes: one of them it may be (R-60). */
            proposedReportIds: string[];
            reportId: null | string;
            replaced: boolean;
            /** @description Messages of its sender under the same id with another content; none was taken, and the clerk asks which counts (R-32). */
            conflicts: number;
            recall: null | {
                /** Format: date-time */
                askedAt: string;
                reason: null | string;
                answer: null | string;
            };
            /** @description What its recipient said last of it, `01` to `06`. */
            status: string;
        };
        /** @description An entry as it stands in the log. */
        InspectedEntry: {
            entryId: string;
            stream: string;
            /** @description Number in its stream. */
            sequence: number;
            at: string;
            /** @enum {unknown} */
            outcome: "accepted" | "refused" | "recorded";
            /** @description Its canonical text, to the byte. */
            body: string;
            /** @description SHA-256 of a zero byte and the text (RFC 6962), hexadecimal. */
            leafHash: string;
            /** @description Place in the tree; null while it waits for one. */
            index: null | number;
            /** @description Whether a signed checkpoint covers it. */
            signed: boolean;
            /**
             * @description What judging it again says.
             * @enum {unknown}
             */
            result: "TAMPERED" | "UNREPLAYABLE" | "DIVERGED" | "REDACTED" | "PENDING" | "OK";
        };
        ItemWords: {
            name: string;
            words: string;
            spans: [
                number,
                number
            ][];
            confidence: number;
            /** @description Of an agency: what the register of the document's date says. */
            match: null | {
                /** @constant */
                kind: "agency";
                id: string;
                name: string;
                /** @enum {unknown} */
                by: "name" | "formerName" | "abbreviation" | "place";
                successors: string[];
            } | {
                /** @constant */
                kind: "group";
                agencyKinds: string[];
                members: string[];
                stated: null | number;
            } | {
                /** @constant */
                kind: "ambiguous";
                candidates: {
                    id: string;
                    name: string;
                }[];
            } | {
                /** @constant */
                kind: "unknown";
                proposedName: string;
                proposedKind: null | string;
            };
        };
        JsonObject: {
            [key: string]: boolean | null | string | number | components["schemas"]["JsonObject"] | unknown[];
        };
        /** @description A key as it may be shown at any time. */
        KeyItem: {
            id: string;
            /** @enum {unknown} */
            scheme: "v1a" | "v1";
            /** @description `whpk_…`; null of a shared secret. */
            publicKey: null | string;
            notBefore: string;
            expiresAt: null | string;
        };
        LastReport: {
            id: string;
            /** @description Key of its period. */
            period: string;
            figuresAsOf: string;
            filedAt: null | string;
            content: components["schemas"]["ReportContent"];
        };
        /** @description Where the log stands, and who vouches for it. */
        LogStanding: {
            origin: string;
            /** @description Entries that have a place in the tree. */
            size: number;
            /** @description The newest signed tree head; null before the first. */
            checkpoint: null | {
                size: number;
                root: string;
                signedAt: string;
            };
            /** @description Whether this process signs; else another one does. */
            signsHere: boolean;
            /** @description Names of the keys that may sign, as far as this process was told. */
            signers: string[];
            /** @description The witness or group that has to cosign; `none`: nobody has to. */
            quorum: string;
            /** @description Witnesses of the policy, with the newest tree head that each cosigned. */
            witnesses: {
                name: string;
                size: null | number;
                at: null | string;
            }[];
            /** @description Leaves of the newest tree head that satisfies the policy; null when none does. */
            trustedSize: null | number;
        };
        /** @description A row of the matrix. */
        MatrixAgency: {
            id: string;
            /** @description At that time (R-65). */
            name: string;
        };
        /** @description Where an agency has tasks of a plan. */
        MatrixCell: {
            /** @description Place in `agencies`. */
            agency: number;
            /** @description Place in `plans`. */
            plan: number;
            /** @description How many tasks bear each label; labels that none bears are left out. */
            counts: {
                inTime?: number;
                dueSoon?: number;
                overdue?: number;
                doneInTime?: number;
                doneLate?: number;
                undated?: number;
                cancelled?: number;
            };
        };
        /** @description A column of the matrix. */
        MatrixPlan: {
            id: string;
            /** @description Null while it has none, and of a state secret, of which nothing is told but that it is one (R-34). */
            documentNumber: null | string;
            title: string;
        };
        /** @description Who is signed in, and in which posts they may act today. */
        Me: {
            person: {
                id: string;
                name: string;
            };
            posts: components["schemas"]["Post"][];
            /** @description Somebody else chose the password: until it is changed, everything else answers 403. */
            passwordMustChange: boolean;
        };
        /** @description What a message came to, as its sender may ask again. */
        MessageStanding: {
            id: string;
            sourceId: string;
            externalId: string;
            /** Format: date-time */
            receivedAt: string;
            times: number;
            /** @enum {unknown} */
            state: "dead" | "received" | "applied" | "parked" | "rejected";
            about: null | string;
            outcome: null | string;
            details: null | {
                [key: string]: unknown;
            };
            entryId: null | string;
        };
        MissingUnit: {
            agencyId: string;
            note: string;
        };
        /** @description One command that the present state is open to, and whether this person may give it now. */
        Move: {
            type: string;
            label: string;
            /** @description True: nothing stands against it but inputs not given yet. */
            allowed: boolean;
            /** @description The post in which it is allowed, to be sent along by a person with several. */
            actingAs: null | string;
            /** @description What people are to fill in. */
            inputs: components["schemas"]["MoveInput"][];
            /** @description Inputs that say what the sender saw, such as the hash of the dossier he approves: to be sent back as they are. */
            given: components["schemas"]["JsonObject"];
            /** @description Names of inputs that the judge will want and has not seen. */
            wanted: string[];
            reasons: components["schemas"]["WordedReason"][];
        };
        MoveInput: {
            name: string;
            label: string;
            optional: boolean;
            min: null | number;
            /** @description JSON Schema of the value, for whoever draws a form. Of a content, which the command names by hash, that of the hash. */
            schema: components["schemas"]["Schema"];
        };
        /** @description A deadline that stands, and the day it would come out at if it were computed now. */
        MovedDeadline: {
            /** @constant */
            kind: "task";
            id: string;
            planId: string;
            /** @description Số, ký hiệu of the plan. */
            documentNumber: null | string;
            /** @description Of the task in its plan. */
            key: string;
            /** @description Who holds it. */
            agency: {
                agencyId: string;
                name: string;
            };
            /** @description As stored: it goes on counting (R-43). */
            lastDay: string;
            /** @description The calendar it was computed under. */
            calendarVersion: number;
            /** @description Null: it runs into a year that the calendar does not know. */
            wouldBe: null | string;
        };
        MovedDeadlines: {
            /** @description All of them, also those that are not listed. */
            count: number;
            /** @description Of plans under state secrecy, which are counted and never listed (R-34). */
            secret: number;
            items: components["schemas"]["MovedDeadline"][];
        };
        Moves: {
            id: string;
            /** @description The definition it runs under, as `GET /api/v1/workflows` lists it. */
            definition: string;
            state: string;
            sequence: number;
            moves: components["schemas"]["Move"][];
        };
        /** @description An agency by its name on the document's date, or today while it has none (R-65). */
        NamedAgency: {
            agencyId: string;
            name: string;
        };
        NoticeItem: {
            /** @description Days from today to the last day, negative when it is over; null where there is none. */
            daysLeft: null | number;
            /** @description Of the entry in the log that told of it; each reader has one notice of it. */
            id: string;
            at: string;
            readAt: null | string;
            /**
             * @description A step of the clock, a person's reminder, a question, its answer; or what `said` says.
             * @enum {unknown}
             */
            kind: "step" | "manual" | "question" | "answer" | "said";
            /** @description Null, like all of the plan, where it is about no document. */
            instanceId: null | string;
            document: ("task" | "report" | "delivery") | null;
            planId: null | string;
            documentNumber: null | string;
            planTitle: null | string;
            /** @description Of a task its key in the plan; null of a report. */
            taskKey: null | string;
            taskText: null | string;
            /** @description Of a report. */
            periodKey: null | string;
            reportType: ("unit" | "summary") | null;
            clock: ("report" | "deadline" | "dissemination" | "explanation") | null;
            step: null | string;
            skipped: null | string[];
            /** @description The last day of what is reminded of; null where there is none. */
            lastDay: null | string;
            /** @description False: what it waits for is there, or nobody asks for it any more. */
            running: boolean;
            /** @description What the person wrote. */
            note: string;
            /** @description The question that an answer or a reminder to explain is about; null of everything else. */
            asked: null | string;
            /** @description The first answer to a question, in the notice of the question and in the reminders to explain; null without one. */
            answer: null | string;
            /** @description Who reminded, asked or answered; null of the clock. */
            by: null | string;
            /** @description Who holds the document, by its present name; of what is about none, the agency in whose post one was told. */
            agency: string;
            said: null | {
                /** @constant */
                kind: "notSent";
                /** @enum {unknown} */
                message: "document" | "recall" | "update";
                /** @description Why: a result code of the bus, or ours. */
                result: string;
                recipient: string;
            } | {
                /** @constant */
                kind: "endpointDisabled";
                endpoint: string;
                because: string;
            } | {
                /** @constant */
                kind: "busRefuses";
                bus: string;
                result: string;
            };
            title: string;
            text: string;
        };
        /** @description Văn bản hành chính as NĐ 30/2020 lays it out, before it is Word or Excel: what is shown and what is exported are this one thing. */
        OfficialDocument: {
            /** @enum {unknown} */
            kind: "plan" | "report";
            /** @description Not issued, or not approved: it carries "DỰ THẢO" and no number. */
            draft: boolean;
            /** @description KẾ HOẠCH, BÁO CÁO. */
            typeName: string;
            /** @description Trích yếu. */
            title: string;
            /** @description By the names of the document's date (R-65). The superior body is null where the form has none. */
            issuer: {
                superior: null | string;
                name: string;
            };
            /** @description Số, ký hiệu: "44/KH-UBND"; without the number while it is not given: "/KH-UBND". */
            number: string;
            /** @description Địa danh; empty where no name says it. */
            place: string;
            /** @description Null while it is not dated; `year` is then that of today. */
            date: null | string;
            year: number;
            /** @description Kính gửi. */
            addressees: string[];
            /** @description Căn cứ. */
            bases: string[];
            body: components["schemas"]["Block"][];
            /** @description Phụ lục. */
            annexes: components["schemas"]["DocumentTable"][];
            signature: {
                lines: string[];
                name: null | string;
            };
            /** @description Nơi nhận, without marks. */
            recipients: string[];
        };
        OpenCell: {
            /** @description Sắp đến hạn, a part of the cell. */
            dueSoon: components["schemas"]["Cell"];
            label: string;
            count: number;
            /** @description Null of what stands outside the percentages. */
            share: null | components["schemas"]["Share"];
            /** @description The list of just these rows, for the same reader and instant. */
            list: string;
        };
        /** @description A question that has no answer yet, and the command that answers it. */
        OpenQuestion: {
            command: string;
            /** @description The day of reply; null where none was set. */
            replyBy: null | string;
            actingAs: string;
        };
        /** @description One act of the person who asks. */
        OwnAct: {
            entryId: string;
            at: string;
            /** @enum {unknown} */
            outcome: "accepted" | "refused" | "recorded";
            command: string;
            /** @description `x-request-id` of the answer that it was given. */
            request: null | string;
        };
        /** @description Đoạn. One line of the text of the reading. */
        Paragraph: {
            from: number;
            to: number;
            /** @description The cell it stands in; null outside tables. */
            cell: null | components["schemas"]["CellPlace"];
            /** @description 1 for a heading of the first level; null where the source marks none. */
            heading: null | number;
            /** @description Page of a PDF, from 1. */
            page: null | number;
        };
        PartialDate: {
            year: null | number;
            month: null | number;
            day: null | number;
        };
        Period: {
            no: number;
            key: string;
            dataFrom: null | string;
            cutOff: null | string;
            submitBy: null | string;
            summaryBy: null | string;
            opensOn: string;
            last: boolean;
            summarisedAt: null | string;
            final: boolean | null;
        };
        /** @description A person in a list; `email` only as far as the reader may know it. */
        PersonItem: {
            id: string;
            name: string;
            /** @description The person's own, or any for an administrator; null where there is none, or it is not for this reader. */
            email: null | string;
            /** @description When the personal data was erased on request; the name then says so. */
            erasedAt: null | string;
        };
        /** @description Nội dung kế hoạch: the whole dossier that is submitted, approved and signed. Named by the SHA-256 of its canonical JSON. */
        PlanContent: {
            title: string;
            body: string;
            legalBasis: string[];
            /** @description Cơ quan theo dõi, tổng hợp: "qua Sở Nội vụ" (R-54). */
            monitoringAgencyId: null | string;
            tasks: components["schemas"]["PlanTask"][];
            /** @description Agencies that get a delivery. */
            recipients: ({
                agency: string;
            } | {
                /** @enum {unknown} */
                kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            })[];
            /** @description Nơi nhận, as printed. */
            printedRecipients: string[];
            /** @description The window for quán triệt. */
            dissemination: null | {
                from: null | string;
                to: string;
                source: string;
            };
            reporting: components["schemas"]["ReportingRule"][];
            /** @description SHA-256 of uploaded files, hexadecimal. */
            annexes: string[];
            /** @description Last day on which the plan runs; null: until it is closed. */
            endsOn: null | string;
            urgent: boolean;
            secret: boolean;
            /** @description R-41: why a date before today is meant. */
            pastDatesReason: null | string;
            /** @description Only of a document that amends another plan. */
            changes: ({
                /** @constant */
                op: "add";
                task: components["schemas"]["PlanTask"];
            } | {
                /** @constant */
                op: "drop";
                key: string;
            } | {
                /** @constant */
                op: "deadline";
                key: string;
                deadline: {
                    source: string;
                    /** @constant */
                    kind: "date";
                    on: string;
                } | {
                    source: string;
                    /** @constant */
                    kind: "beforeDate";
                    on: string;
                    inclusive?: boolean;
                } | {
                    source: string;
                    /** @constant */
                    kind: "quarter";
                    /** @enum {unknown} */
                    quarter: 4 | 1 | 2 | 3;
                    year: number;
                } | {
                    source: string;
                    /** @constant */
                    kind: "year";
                    year: number;
                } | {
                    source: string;
                    /** @constant */
                    kind: "recurring";
                    dates: string[];
                    before?: boolean;
                    from?: string;
                    until?: string;
                } | {
                    source: string;
                    /** @constant */
                    kind: "continuous";
                } | {
                    source: string;
                    /** @constant */
                    kind: "event";
                    event: string;
                    within?: components["schemas"]["Span"];
                } | {
                    source: string;
                    /** @constant */
                    kind: "period";
                    from: string;
                    amount: number;
                    /** @enum {unknown} */
                    unit: "year" | "workingDay" | "day" | "month";
                };
            } | {
                /** @constant */
                op: "lead";
                key: string;
                leads: ({
                    agency: string;
                } | {
                    /** @enum {unknown} */
                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                })[];
            })[];
        };
        /** @description How the sending of one plan stands, over all its recipients. */
        PlanExchange: {
            planId: string;
            /** @description How many deliveries are in each state. */
            deliveries: {
                [key: string]: number;
            };
            /** @description R-19: by when it was to be sent (null where the calendar does not know), and to how many it went late or still waits though it should have gone. */
            sendBy: null | string;
            late: number;
            /** @description Every recipient has registered it, whatever it said before. */
            received: boolean;
            /**
             * @description `recalled` only when all gave it back; `partly` as soon as one did (R-29).
             * @enum {unknown}
             */
            recall: "none" | "asked" | "partly" | "recalled";
        };
        /** @description A plan in a list. */
        PlanItem: {
            id: string;
            title: string;
            documentNumber: null | string;
            state: string;
            sequence: number;
            issuing: components["schemas"]["NamedAgency"];
            drafting: components["schemas"]["NamedAgency"];
            monitoring: null | components["schemas"]["NamedAgency"];
            issuedOn: null | string;
            endsOn: null | string;
            createdAt: string;
            urgent: boolean;
            secret: boolean;
            amendsId: null | string;
            replacesId: null | string;
        };
        PlanTask: {
            /** @description Stable through amendments and replacements: `II.1`. */
            key: string;
            text: string;
            leads: ({
                agency: string;
            } | {
                /** @enum {unknown} */
                kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            })[];
            coordinators: ({
                agency: string;
            } | {
                /** @enum {unknown} */
                kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            })[];
            /** @description Null while the drafter has not said it. */
            deadline: null | {
                source: string;
                /** @constant */
                kind: "date";
                on: string;
            } | {
                source: string;
                /** @constant */
                kind: "beforeDate";
                on: string;
                inclusive?: boolean;
            } | {
                source: string;
                /** @constant */
                kind: "quarter";
                /** @enum {unknown} */
                quarter: 4 | 1 | 2 | 3;
                year: number;
            } | {
                source: string;
                /** @constant */
                kind: "year";
                year: number;
            } | {
                source: string;
                /** @constant */
                kind: "recurring";
                dates: string[];
                before?: boolean;
                from?: string;
                until?: string;
            } | {
                source: string;
                /** @constant */
                kind: "continuous";
            } | {
                source: string;
                /** @constant */
                kind: "event";
                event: string;
                within?: components["schemas"]["Span"];
            } | {
                source: string;
                /** @constant */
                kind: "period";
                from: string;
                amount: number;
                /** @enum {unknown} */
                unit: "year" | "workingDay" | "day" | "month";
            };
            targets: components["schemas"]["Target"][];
            /** @description The duty to issue an own plan (R-61). */
            ownPlan: boolean;
        };
        /** @description A post, and what it is called. */
        PositionItem: {
            /** @enum {unknown} */
            position: "system" | "officer" | "divisionHead" | "agencyHead" | "agencyDeputy" | "officeChief" | "chair" | "viceChair" | "clerk" | "monitor" | "auditor" | "administrator";
            label: string;
        };
        /** @description A post held today, as it is shown to its holder. */
        Post: {
            /** @description What a command names it by: the appointment, or the delegation. */
            actingAs: string;
            /** @enum {unknown} */
            position: "system" | "officer" | "divisionHead" | "agencyHead" | "agencyDeputy" | "officeChief" | "chair" | "viceChair" | "clerk" | "monitor" | "auditor" | "administrator";
            acting: boolean;
            agencyId: string;
            agency: string;
            from: string;
            until: null | string;
            delegation: null | {
                holderId: string;
                holder: string;
                commands: null | string[];
                planId: null | string;
                basis: string;
            };
        };
        /** @description Somebody who holds a post that day. */
        PostHolder: {
            personId: string;
            name: string;
            /** @enum {unknown} */
            position: "system" | "officer" | "divisionHead" | "agencyHead" | "agencyDeputy" | "officeChief" | "chair" | "viceChair" | "clerk" | "monitor" | "auditor" | "administrator";
            agencyId: string;
            agency: string;
        };
        PreferencesInput: {
            /**
             * @description A mail for each notice, one each working morning at 08:30, or none.
             * @enum {string}
             */
            mail: "each" | "digest" | "none";
            /**
             * @description Giờ yên tĩnh, `HH:MM` in Vietnam: mail waits from then until `quietTo`, past midnight where that is earlier.
             * @example 18:00
             */
            quietFrom: string;
            /**
             * @description The end of the quiet hours. Equal to `quietFrom`: there are none, and mail waits on days off only, if at all.
             * @example 07:00
             */
            quietTo: string;
            /** @description Whether mail also waits on days off. */
            quietDaysOff: boolean;
        };
        PrefillSource: {
            /** @enum {unknown} */
            kind: "lastReport" | "state" | "result" | "progress" | "value";
            /** @description The report, the entry of the log, or the task that says it. */
            id: string;
            at: null | string;
            text: string;
        };
        /** @description An answer, and where it comes from. */
        PrefilledAnswer: {
            key: string;
            text: string;
            /**
             * @description Draft: as it stands already. Entered: what was entered since. LastReport: said again. State: the task still sleeps.
             * @enum {unknown}
             */
            basis: "draft" | "lastReport" | "nothing" | "entered" | "state";
            answer: {
                text: string;
                notArisen?: boolean;
                values?: {
                    [key: string]: number;
                };
            };
            /** @description All that is known, oldest first, also where the answer does not use it. */
            sources: components["schemas"]["PrefillSource"][];
            /** @description The agency holds several of one key after a hand-over (R-68). */
            tasks: {
                id: string;
                state: string;
                timeliness: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated") | null;
                percent: null | number;
            }[];
            /** @description It was sent back to have this answer corrected. */
            toCorrect: boolean;
        };
        /** @description How far a reading is. `total` is null where it is not known before the end. */
        Progress: {
            /** @enum {unknown} */
            stage: "waiting" | "reading" | "parsing";
            /** @description Pages, where the file has any. */
            done: number;
            total: null | number;
        };
        /** @description A target, and what each agency that leads the task reached of it: by its report where the summary includes one, else as entered last. */
        ProposedTarget: {
            reached: {
                /** @description The last value of this round; null while there is none. `value` is what is aimed at. */
                lastValue: null | number;
                /** @description Đạt, chưa đạt; null without a value (R-50). */
                met: boolean | null;
                taskId: string;
                agencyId: string;
            }[];
            key: string;
            text: string;
            unit: string;
            /** @enum {unknown} */
            operator: ">=" | ">" | "=" | "<=" | "<";
            value: number;
        };
        /** @description One task of the plan, with how far its targets are met. */
        ProposedTask: {
            key: string;
            text: string;
            targets: components["schemas"]["ProposedTarget"][];
        };
        ProposedUnit: {
            agencyId: string;
            name: string;
            reportId: string;
            state: string;
            /** @enum {unknown} */
            place: "included" | "addendum" | "awaiting" | "notReported";
            dueOn: null | string;
            filedAt: null | string;
            acceptedAt: null | string;
            late: boolean;
            markedMissingAt: null | string;
        };
        Question: {
            /** @description Stable, for machines: `task.lead-missing`. */
            code: string;
            /** @description Index of what is asked about, "tasks/3"; null for the document. */
            about: null | string;
            text: components["schemas"]["Wording"];
        };
        /** @description Việc đang chờ của hệ thống: what waits for a worker, and what was given up. */
        Queue: {
            /** @enum {unknown} */
            name: "wakeups" | "tree" | "webhooks" | "dispatches" | "inbound" | "mails";
            /** @description How many are due and not done. */
            waiting: number;
            /** @description Since when the one waits that waits longest. */
            oldest: null | string;
            /** @description How many nothing will be tried with any more, until somebody acts. */
            givenUp: number;
        };
        /** @description What an accepted command is answered with. */
        Receipt: {
            instanceId: string;
            entryId: string;
            /** @description Leaf hash of the entry, hexadecimal. */
            leafHash: string;
            sequence: number;
            from: string;
            to: string;
            at: string;
        };
        /** @description How a message was received; a repeat is told what the first one came to. */
        ReceivedAnswer: {
            messageId: string;
            repeated: boolean;
            /** @enum {unknown} */
            state: "dead" | "received" | "applied" | "parked" | "rejected";
            /** @description Why it waits or was refused; null where it did what it says, or waits for its turn. */
            outcome: null | string;
            details: null | {
                [key: string]: unknown;
            };
            entryId: null | string;
        };
        /** @description Nơi nhận, and the agencies that get a delivery for it. */
        Recipient: {
            printed: string;
            refs: ({
                agency: string;
            } | {
                /** @enum {unknown} */
                kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            })[];
        };
        /** @description One line of the register of outgoing documents (sổ đăng ký văn bản đi, NĐ 30 PL IV). */
        RegisteredNumber: {
            register: string;
            number: number;
            /** @description As printed: `07/KH-UBND`. */
            documentNumber: string;
            issuedOn: string;
            planId: string;
            /** @description Null for a secret document. */
            title: null | string;
            /** @description The office that drafted it, by its name of that day (R-65). */
            draftedBy: string;
            /** @description Why the date was allowed to be earlier than that of the number before (R-16). */
            overrideReason: null | string;
            /** @description A void number is shown, and not given again (R-14). */
            void: null | {
                at: string;
                reason: string;
            };
        };
        /** @description What would happen, without its happening. */
        Rehearsal: {
            allowed: boolean;
            from: string;
            to: null | string;
            reasons: components["schemas"]["WordedReason"][];
        };
        /** @description Một lần đôn đốc, yêu cầu giải trình hoặc giải trình, and what became of it in each channel (R-63). */
        ReminderItem: {
            entryId: string;
            at: string;
            /** @enum {unknown} */
            kind: "question" | "explanation" | "reminder";
            clock: null | string;
            no: null | number;
            step: null | string;
            skipped: null | string[];
            text: string;
            replyBy: null | string;
            /** @description Null: the clock. */
            by: null | string;
            recipients: components["schemas"]["ReminderRecipient"][];
        };
        ReminderRecipient: {
            personId: string;
            name: string;
            /** @description The post in which they were told. */
            position: string;
            agency: string;
            /** @description In-app: there since then, and read then. */
            shownAt: string;
            readAt: null | string;
            /** @description Null: no mail was to go out. `sent` only when the mail server took it for this recipient. */
            mail: null | {
                /** @enum {unknown} */
                state: "waiting" | "sent" | "failed" | "dropped";
                dueAt: string;
                attempts: number;
                response: null | string;
                messageId: null | string;
                settledAt: null | string;
            };
        };
        /** @description The ladder of one plan. */
        ReminderSettings: {
            /** @description False: the plan says nothing, and the usual ladder counts. */
            ofPlan: boolean;
            /** @description Working days before the last day. */
            before: number[];
            /** @description Whether the last day itself is reminded of. */
            onDay: boolean;
            /** @description Working days after the last day: quá hạn, to the agency and its head. */
            overdueAfter: number;
            /** @description Working days after the last day: to the head and deputies, and to who monitors the plan. */
            escalateAfter: number;
        };
        /** @description One attempt on a document judged again: on what evidence it was allowed or refused, by what, and whether that still comes out. */
        ReplayStep: {
            /** @description By what it was judged. */
            judgedBy: null | {
                definition: string;
                hash: string;
                rulesHash: string;
                xstate: string;
            };
            /** @description Every rule it met, in order; empty where no edge was open, or what judged it is not here. */
            rules: components["schemas"]["ReplayedRule"][];
            /** @description What the rules were shown, by group, as it was recorded then. */
            facts: components["schemas"]["JsonObject"];
            effects: unknown[];
            /** @enum {unknown} */
            result: "TAMPERED" | "UNREPLAYABLE" | "DIVERGED" | "REDACTED" | "PENDING" | "OK";
            resultLabel: string;
            /** @description What does not agree, in words. */
            problems: string[];
            entryId: string;
            at: string;
            /** @enum {unknown} */
            outcome: "accepted" | "refused";
            /** @description Number in the document's own chain; null for a refused attempt. */
            sequence: null | number;
            type: string;
            label: string;
            from: {
                state: string;
                label: string;
            };
            to: null | {
                state: string;
                label: string;
            };
            by: components["schemas"]["HistoryActor"];
            /** @description What was given with the command, as it was given. */
            input: unknown;
            reasons: components["schemas"]["WordedReason"][];
        };
        ReplayedRule: {
            rule: string;
            params: components["schemas"]["JsonObject"];
            /** @description The groups of `facts` that it saw. */
            reads: string[];
            /** @description null: it does not bind the post in which the command was given. */
            holds: boolean | null;
            reasons: components["schemas"]["WordedReason"][];
            /** @description Who satisfies it, in words; null for a rule that is not about authority. */
            who: null | string;
        };
        /** @description Nội dung báo cáo. Named by the SHA-256 of its canonical JSON. */
        ReportContent: {
            /** @description By task key. */
            answers: {
                [key: string]: {
                    text: string;
                    notArisen?: boolean;
                    values?: {
                        [key: string]: number;
                    };
                };
            };
            /** @description Số liệu đến ngày. */
            figuresAsOf: string;
            text: string;
            /** @description Of a summary: the late and missing units that it names (R-58), by id. */
            unitsNamed: string[];
            /** @description Of a summary: what it says by task and by agency. Absent in a unit report, and in summaries written as one text. */
            summary?: components["schemas"]["SummaryContent"];
        };
        /** @description A report in a list. */
        ReportItem: {
            id: string;
            planId: string;
            documentNumber: null | string;
            /** @enum {unknown} */
            type: "unit" | "summary";
            period: {
                no: number;
                key: string;
                dataFrom: null | string;
                cutOff: null | string;
            };
            /** @description Who owes it now, by the name of the day on which it was opened (R-65). */
            agency: {
                agencyId: string;
                name: string;
            };
            originAgencyId: string;
            state: string;
            sequence: number;
            dueOn: null | string;
            dueAt: null | string;
            openedAt: string;
            filedAt: null | string;
            /** @description Null while it is not filed. */
            late: boolean | null;
            /** @description Handed in on time, late, not yet, due soon, overdue; undated where the period is the plan's whole life. Null of a cancelled report. */
            timeliness: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated") | null;
            /** @description The mark stays when it comes in after all (R-58). */
            markedMissingAt: null | string;
            acceptedAt: null | string;
        };
        /** @description Gợi ý nội dung báo cáo: what a report could say, from what is on record. Asking saves nothing; the officer sends what he keeps. */
        ReportPrefill: {
            reportId: string;
            /** @description Nothing entered later is proposed: the cut-off of the data where the period has one (R-59). */
            figuresAsOf: string;
            /** @description The agency's report before this one; null where there is none with a content. */
            lastReport: null | components["schemas"]["LastReport"];
            text: {
                text: string;
                /** @enum {unknown} */
                basis: "draft" | "lastReport" | "nothing";
            };
            /** @description One per task, in the order of the plan. */
            answers: components["schemas"]["PrefilledAnswer"][];
            sentBack: null | components["schemas"]["SentBack"];
            /** @description The same as `report.draft` takes it. */
            content: components["schemas"]["ReportContent"];
        };
        /** @description Chế độ báo cáo định kỳ. Days are `MM-DD`; the calendar reads them as a `ReportingSchedule`. Empty while not yet said. */
        ReportingRule: {
            key: string;
            reporters: ({
                agency: string;
            } | {
                /** @enum {unknown} */
                kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            })[];
            addressee: string;
            source: string;
            dataFrom: string;
            /** @description Chốt số liệu. */
            dataTo: string;
            /** @description Last day on time: `11-14` for "trước ngày 15/11". */
            submitBy: string;
            summaryBy: string;
            firstYear?: number;
            lastYear?: number;
        };
        /** @description What a review is answered with. */
        Reviewed: {
            id: string;
            version: number;
            planId: null | string;
            /** @description Of `plan.create`, when the draft was made. */
            receipt: null | components["schemas"]["Receipt"];
        };
        /** @description A filter of a list page that its owner gave a name. */
        SavedFilter: {
            id: string;
            /** @enum {unknown} */
            page: "inbox" | "plans" | "tasks" | "audit";
            name: string;
            /** @description The query of the page's address, without its question mark. */
            query: string;
        };
        /** @description A JSON Schema, as far as OpenAPI 3.1 and this product need one. */
        Schema: {
            [key: string]: unknown;
        };
        /** @description Trả lại: why a report was given back, and in part or whole. */
        SentBack: {
            at: string;
            /**
             * @description By the monitor, or by the head of the agency itself.
             * @enum {unknown}
             */
            command: "report.sendBack" | "report.return";
            reason: string;
            /** @description Keys of the tasks whose answers are to be corrected; empty: the whole report. */
            tasks: string[];
        };
        /** @description A deadline as it was set; rows are only ever added (R-46). */
        SetDeadline: {
            /**
             * @description `next` begins a new round of a recurring task.
             * @enum {unknown}
             */
            origin: "issue" | "begin" | "extension" | "amendment" | "next";
            /** @description On time is before this instant, ISO in UTC. */
            dueAt: string;
            setAt: string;
        };
        /** @description One thing the process was told from outside, under the name of its variable, as it may be shown: no password, no key, no user. */
        Setting: {
            name: string;
            /** @description Null: not set. */
            value: null | string;
        };
        /** @description A percentage, with what it divides by. */
        Share: {
            count: number;
            /**
             * @description `dated`: the four cells together. `comeDue`: done, or not done and overdue.
             * @enum {unknown}
             */
            of: "dated" | "comeDue";
            denominator: number;
            /** @description In hundredths; null where there is nothing to divide by. */
            percent: null | number;
            /** @description As it is printed, denominator included: `98,63 % (16.051/16.274 nhiệm vụ đã đến hạn)`. */
            text: string;
        };
        Signature: {
            authority: {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            }[];
            position: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
            name: null | {
                value: string;
                /** @description In the text of the reading, in order; a text cut by a page or a table has several. */
                spans: [
                    number,
                    number
                ][];
                confidence: number;
            };
        };
        /** @description What somebody who signed in is given. */
        SignedIn: {
            token: string;
            expiresAt: string;
            person: {
                id: string;
                name: string;
            };
        };
        /** @description Nguồn gửi đến. */
        SourceItem: {
            id: string;
            name: string;
            speaksFor: null | string[];
            busUrl: null | string;
            /** @description Of a bus: the networks that its name may lead to. */
            busCidrs: null | string[];
            createdBy: string;
            /** @description Of a bus: nothing is asked there and nothing goes there before. */
            approvedAt: null | string;
            endedAt: null | string;
            /** @description Messages of each state. */
            messages: {
                [key: string]: number;
            };
        };
        /** @description What the source signs with. */
        SourceKeyAnswer: {
            id: string;
            /** @description `whsec_…`, told once; null where the source has its own key. */
            secret: null | string;
        };
        /** @description How long after an event: trong 05 ngày làm việc. */
        Span: {
            amount: number;
            /** @enum {unknown} */
            unit: "year" | "workingDay" | "day" | "month";
        };
        Statistics: {
            /** @description Số liệu đến: the instant for which all figures and lists hold. */
            asOf: string;
            /** @description The same as it is printed. */
            asOfText: string;
            groupBy: string;
            total: components["schemas"]["Cells"];
            groups: components["schemas"]["StatisticsGroup"][];
        };
        StatisticsGroup: {
            /** @description Id of the agency or plan, key of the period, month; `none` of what has no deadline or field. */
            key: string;
            /** @description Of an agency its name at that time (R-65). */
            name: string;
            /** @description All but what is cancelled. */
            all: components["schemas"]["Cell"];
            doneInTime: components["schemas"]["Cell"];
            doneLate: components["schemas"]["Cell"];
            openInTime: components["schemas"]["OpenCell"];
            openOverdue: components["schemas"]["Cell"];
            /** @description Không định kỳ, outside the percentages (R-45, R-49). */
            undated: components["schemas"]["Cell"];
            /** @description Named apart and counted nowhere else. */
            cancelled: components["schemas"]["Cell"];
            doneOfDue: components["schemas"]["Share"];
            inTimeOfDue: components["schemas"]["Share"];
        };
        /** @description Agencies × plans, as far as there are tasks. */
        StatisticsMatrix: {
            asOf: string;
            asOfText: string;
            /** @description In the order of their names. */
            agencies: components["schemas"]["MatrixAgency"][];
            /** @description The newest first. */
            plans: components["schemas"]["MatrixPlan"][];
            cells: components["schemas"]["MatrixCell"][];
        };
        /** @description Who took over from whom (R-66). One closed agency may have several successors, one successor several predecessors. */
        Succession: {
            agencyId: string;
            successorId: string;
            effectiveOn: string;
            legalBasis: string;
        };
        /** @description One late report, whole. */
        SummaryAddendum: {
            agencyId: string;
            reportId: string;
            /** @description Key of the period it was owed for; an earlier one where it missed that summary. */
            period: string;
            text: string;
            answers: {
                key: string;
                text: string;
            }[];
        };
        SummaryAnswer: {
            agencyId: string;
            /** @description The report it was taken from; null where the collector wrote it. */
            reportId: null | string;
            text: string;
            notArisen?: boolean;
            values?: {
                [key: string]: number;
            };
        };
        /** @description Bốn ô chính thức (domain 2.5), with what they are parts of. `total` is the sum of the four; tasks without a deadline stand beside it. */
        SummaryCells: {
            /** @description Số liệu đến ngày. */
            asOf: string;
            total: number;
            doneInTime: number;
            doneLate: number;
            openInTime: number;
            openOverdue: number;
            undated: number;
        };
        /** @description Nội dung sơ kết, tổng kết: what a summary holds beside its own text, by task and by agency. */
        SummaryContent: {
            /**
             * @description Sơ kết or tổng kết.
             * @enum {unknown}
             */
            kind: "interim" | "final";
            /** @description One per task of the plan, in the plan's order. */
            sections: components["schemas"]["SummarySection"][];
            /** @description Reports that came in after the cut-off of their summary (R-57). */
            addendum: components["schemas"]["SummaryAddendum"][];
            /** @description Chưa báo cáo (R-58). */
            unitsMissing: components["schemas"]["MissingUnit"][];
            /** @description The official cells as the summary states them; null while it states none. */
            statistics: null | components["schemas"]["SummaryCells"];
        };
        SummaryPeriod: {
            no: number;
            key: string;
            dataFrom: null | string;
            cutOff: null | string;
            submitBy: null | string;
            /** @description Last day of the summary. What is filed later is carried as an addendum (R-57). */
            summaryBy: null | string;
            last: boolean;
        };
        /** @description Dự thảo sơ kết, tổng kết: what a summary could say, from the reports of its period. Asking saves nothing. */
        SummaryProposal: {
            reportId: string;
            planId: string;
            period: components["schemas"]["SummaryPeriod"];
            /** @description Every unit that owes a report of the period, and whether the summary can include it. */
            units: components["schemas"]["ProposedUnit"][];
            tasks: components["schemas"]["ProposedTask"][];
            /** @description Accepted reports of which the saved draft says nothing yet; empty where none is saved. */
            notInDraft: string[];
            /** @description As `report.draft` takes it. */
            content: components["schemas"]["ReportContent"];
        };
        /** @description One task and what each agency that leads it reported. */
        SummarySection: {
            /** @description Key of the task. */
            key: string;
            /** @description What the summary says of the task as a whole; may be empty. */
            conclusion: string;
            answers: components["schemas"]["SummaryAnswer"][];
        };
        /** @description What migrations made of the database. A process starts with none pending, or does not start. */
        SystemSchema: {
            migrations: number;
            /** @description The last one that ran. */
            last: string;
        };
        /** @description How the installation stands, as this process sees it. */
        SystemStanding: {
            at: string;
            /** @description Of the product. */
            version: string;
            /** @description Of Node.js. */
            runtime: string;
            /** @description Of PostgreSQL. */
            database: string;
            /** @description Whether everything that `/readyz` asks is well. */
            ok: boolean;
            checks: components["schemas"]["HealthCheck"][];
            queues: components["schemas"]["Queue"][];
            log: components["schemas"]["LogStanding"];
            schema: components["schemas"]["SystemSchema"];
            definitions: components["schemas"]["DefinitionInUse"][];
            settings: components["schemas"]["Setting"][];
        };
        /** @description Chỉ tiêu (R-50): "từ 25% trở lên" is `>= 25`, "trên 50%" is `> 50`. */
        Target: {
            key: string;
            text: string;
            unit: string;
            /** @enum {unknown} */
            operator: ">=" | ">" | "=" | "<=" | "<";
            value: number;
        };
        /** @description A target with what was reached of it. */
        TargetStanding: {
            /** @description The last value of this round; null while there is none. `value` is what is aimed at. */
            lastValue: null | number;
            /** @description Đạt, chưa đạt; null without a value (R-50). */
            met: boolean | null;
            key: string;
            text: string;
            unit: string;
            /** @enum {unknown} */
            operator: ">=" | ">" | "=" | "<=" | "<";
            value: number;
        };
        /** @description A task in a list. */
        TaskItem: {
            id: string;
            planId: string;
            documentNumber: null | string;
            key: string;
            text: string;
            /** @description Who holds it now, by the name of the day of issue (R-65). */
            lead: {
                agencyId: string;
                name: string;
            };
            /** @description Who was given it at issue. */
            originAgencyId: string;
            state: string;
            sequence: number;
            issuedOn: string;
            deadlineKind: string;
            /** @description As set first. */
            originalDeadline: null | components["schemas"]["DeadlineView"];
            /** @description As set last; this one counts. */
            currentDeadline: null | components["schemas"]["DeadlineView"];
            extensionsGranted: number;
            /** @description The deadline that judges: not an extension granted after the one before had run out (R-46). Null where there is nothing to be late for. */
            judgedDueAt: null | string;
            /** @description Null of a cancelled task. */
            timeliness: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated") | null;
            disseminatedOn: null | string;
            disseminatedLate: boolean | null;
            begunAt: null | string;
            percent: null | number;
            submittedAt: null | string;
            acceptedAt: null | string;
        };
        /** @description A key as it is told, once. */
        ToldKey: {
            id: string;
            /** @enum {unknown} */
            scheme: "v1a" | "v1";
            /** @description `whpk_…` to verify with, which may be told again; or `whsec_…`, which is not. */
            key: string;
        };
        /** @description A document for which it is not, and every reason. */
        Unable: {
            id: string;
            reasons: components["schemas"]["WordedReason"][];
        };
        Warning: {
            spans: [
                number,
                number
            ][];
            /** @description Stable, for machines: `task.lead-missing`. */
            code: string;
            /** @description Index of what is asked about, "tasks/3"; null for the document. */
            about: null | string;
            text: components["schemas"]["Wording"];
        };
        /** @description A reason as it is answered: for machines by code, for people as a sentence. */
        WordedReason: {
            code: string;
            /** @enum {unknown} */
            head: "waiting" | "fix" | "authority" | "system";
            params: {
                [key: string]: unknown;
            };
            text: string;
            /** @description On a reason about authority: who holds such a post today. */
            who?: components["schemas"]["PostHolder"][];
        };
        /** @description A sentence in the languages the product speaks. */
        Wording: {
            vi: string;
            en: string;
        };
        WorkflowEdge: {
            /** @description The state it is written in; every state within it has it too. Empty: all. */
            from: string;
            /** @description The leaf it leads to; null when the document stays where it is. */
            to: null | string;
            command: string;
            label: string;
            /** @description Taken by the system as soon as it holds. */
            auto: boolean;
            beside: boolean;
            /** @description Who can ever take it, as posts. */
            takers: {
                /** @enum {unknown} */
                position: "system" | "officer" | "divisionHead" | "agencyHead" | "agencyDeputy" | "officeChief" | "chair" | "viceChair" | "clerk" | "monitor" | "auditor" | "administrator";
                label: string;
            }[];
            /** @description Names of the rules it is judged by. */
            rules: string[];
        };
        WorkflowState: {
            path: string;
            label: string;
            /** @description A state that holds others is no place to be in. */
            leaf: boolean;
            final: boolean;
        };
        /** @description One definition as people look at it: its states and the ways between them, worded. */
        WorkflowView: {
            id: string;
            /** @enum {unknown} */
            kind: "plan" | "task" | "report" | "delivery";
            hash: string;
            rulesHash: string;
            /** @description Whether it stands among the released ones, which never change. */
            released: boolean;
            initial: string;
            states: components["schemas"]["WorkflowState"][];
            edges: components["schemas"]["WorkflowEdge"][];
        };
        CreateAgencyInput: {
            /** Format: uuid */
            id?: string;
            /** @example H08.02 */
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
            /** Format: uuid */
            parentId?: string | null;
            /** Format: date */
            validFrom: string;
            /** @enum {string|null} */
            reviewRoute?: "province" | "city" | null;
            /** @example UBND */
            symbol?: string | null;
            registerByType?: boolean;
        };
        RenameAgencyInput: {
            name: string;
            /** Format: date */
            validFrom: string;
        };
        RecodeAgencyInput: {
            code: string;
            /** Format: date */
            validFrom: string;
        };
        SetIssuingInput: {
            /** @enum {string|null} */
            reviewRoute: "province" | "city" | null;
            /** @example UBND */
            symbol: string | null;
            registerByType: boolean;
        };
        CloseAgencyInput: {
            /** Format: date */
            on: string;
            successorIds: string[];
            /**
             * @description Stays in the log for good: number and date of a document, no names of people.
             * @example Nghị quyết số 202/2025/QH15
             */
            legalBasis: string;
        };
        SetEmailInput: {
            /** Format: email */
            email: string | null;
        };
        ErasePersonInput: {
            /**
             * @description Stays in the log for good: number and date of a document, no names of people.
             * @example Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 14 khoản 1
             */
            legalBasis: string;
            /**
             * @description Stays in the log for good: number and date of a document, no names of people.
             * @example Đơn số 07/ĐN ngày 02/11/2026
             */
            request: string;
            /**
             * @description Stays in the log for good: number and date of a document, no names of people.
             * @example Nghỉ hưu, đã bàn giao công việc
             */
            reason: string;
        };
        CreatePersonInput: {
            /** Format: uuid */
            id?: string;
            name: string;
            /** Format: email */
            email?: string | null;
        };
        CreateAppointmentInput: {
            /** Format: uuid */
            id?: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            agencyId: string;
            /** @enum {string} */
            position: "officer" | "divisionHead" | "agencyHead" | "agencyDeputy" | "officeChief" | "chair" | "viceChair" | "clerk" | "monitor" | "auditor" | "administrator";
            acting?: boolean;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
        };
        EndAppointmentInput: {
            /** Format: date */
            on: string;
        };
        CreateDelegationInput: {
            /** Format: uuid */
            id?: string;
            /** Format: uuid */
            appointmentId: string;
            /** Format: uuid */
            personId: string;
            /**
             * @example [
             *       "plan.approve"
             *     ]
             */
            commands?: string[] | null;
            /** Format: uuid */
            planId?: string | null;
            /**
             * @description Stays in the log for good: number and date of a document, no names of people.
             * @example Văn bản uỷ quyền số 12/UQ-SNV
             */
            legalBasis: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        SignInInput: {
            login: string;
            password: string;
        };
        ChangePasswordInput: {
            current: string;
            next: string;
        };
        SavedFilterInput: {
            /**
             * @description The list page that it belongs to.
             * @enum {string}
             */
            page: "inbox" | "plans" | "tasks" | "audit";
            /**
             * @description Once per person and page.
             * @example Chờ tôi trong tháng
             */
            name: string;
            /**
             * @description The query of the address of the page, escaped, without its question mark. Kept as it is; the page reads it.
             * @example state=draft&q=dan%20van
             */
            query: string;
        };
        CreateAccountInput: {
            password: string;
            /** Format: uuid */
            personId: string;
            /** @example bd.snv.cv1 */
            login: string;
        };
        ResetPasswordInput: {
            password: string;
        };
        SourcedDayInput: {
            /** @example 2028-01-03 */
            on: string;
            /**
             * @description The legal text that says so.
             * @example Bộ luật Lao động 2019, Điều 111 khoản 3
             */
            source: string;
        };
        CalendarYearInput: {
            year: number;
            /** @description Days off besides Saturdays and Sundays; a holiday at a weekend may stand there too. */
            off: components["schemas"]["SourcedDayInput"][];
            /** @description Saturdays and Sundays on which offices work. */
            working: components["schemas"]["SourcedDayInput"][];
        };
        ImportCalendarInput: {
            /** @description The version it was drawn up from, which must be the newest. */
            basedOn: number;
            /** @description What this version is for. */
            note: string;
            years: components["schemas"]["CalendarYearInput"][];
        };
        CreationRequest: {
            /** Format: uuid */
            commandId: string;
            input: Record<string, never>;
            /** Format: uuid */
            actingAs?: string;
        };
        CommandRequest: {
            /** Format: uuid */
            commandId: string;
            input: Record<string, never>;
            /** Format: uuid */
            actingAs?: string;
            /** @example plan.approve */
            type: string;
            expectedSequence: number;
        };
        ReadNoticesInput: {
            /** Format: uuid */
            upTo?: string;
        };
        ReminderSettingsInput: {
            /**
             * @description Working days before the last day: 1 to 60 each, none twice, at most 10 steps; empty for none. Kept with the furthest first.
             * @example [
             *       7,
             *       3,
             *       1
             *     ]
             */
            before: number[];
            /** @description Whether the last day itself is reminded of. */
            onDay: boolean;
            /**
             * @description Working days after the last day: 1 to 60.
             * @example 1
             */
            overdueAfter: number;
            /**
             * @description Working days after the last day, later than `overdueAfter`: at most 60.
             * @example 3
             */
            escalateAfter: number;
        };
        BulkItem: {
            /** Format: uuid */
            commandId: string;
            input: Record<string, never>;
            /** Format: uuid */
            actingAs?: string;
            /** @example plan.approve */
            type: string;
            expectedSequence: number;
            /** @enum {string} */
            kind: "plan" | "task" | "report" | "delivery";
            /** Format: uuid */
            id: string;
        };
        BulkRequest: {
            items: components["schemas"]["BulkItem"][];
        };
        ItemDecision: {
            /** @example tasks/3 */
            item: string;
            /** @enum {string} */
            action: "accept" | "correct" | "drop" | "reset";
            value?: Record<string, never>;
        };
        DraftOrder: {
            /** Format: uuid */
            commandId: string;
            /** Format: uuid */
            actingAs?: string;
        };
        ReviewInput: {
            expectedVersion: number;
            decisions: components["schemas"]["ItemDecision"][];
            draft?: components["schemas"]["DraftOrder"];
        };
        TrialInput: {
            /** Format: uuid */
            personId: string;
            /** @example 44/KH-UBND */
            plan: string;
        };
        RegisterEndpointInput: {
            /** @example Trục văn bản tỉnh */
            name: string;
            /**
             * @example [
             *       "delivery.*",
             *       "plan.issued"
             *     ]
             */
            eventTypes: ("*" | "plan.*" | "task.*" | "report.*" | "delivery.*" | "recall.*" | "reminder.*" | "org.*" | "plan.signed" | "plan.issued" | "plan.disseminated" | "plan.begun" | "plan.reported" | "plan.summarised" | "plan.periodOpened" | "plan.closed" | "plan.updated" | "plan.replaced" | "plan.annulled" | "plan.withdrawn" | "plan.drafted" | "plan.consulted" | "plan.difficulty" | "task.assigned" | "task.disseminated" | "task.begun" | "task.updated" | "task.extensionRequested" | "task.extensionDecided" | "task.resultSubmitted" | "task.resultReturned" | "task.resultAccepted" | "task.amended" | "task.ended" | "task.explanation" | "report.due" | "report.drafted" | "report.filed" | "report.sentBack" | "report.accepted" | "report.missing" | "report.cancelled" | "delivery.queued" | "delivery.sent" | "delivery.arrived" | "delivery.refused" | "delivery.registered" | "delivery.assigned" | "delivery.processing" | "delivery.completed" | "delivery.cancelled" | "recall.requested" | "recall.agreed" | "recall.declined" | "reminder.sent" | "org.succeeded")[];
            /**
             * @description Whether later events of the same document wait behind one that was given up (hold), or go on (skip).
             * @enum {string}
             */
            onDead: "hold" | "skip";
            /** @description How many requests one process of ours has open to it at a time. */
            mostInFlight: number;
            /** Format: uuid */
            agencyId: string;
            /** @example https://truc.example.gov.vn/wf/events */
            url: string;
            /**
             * @example [
             *       "10.20.0.0/16"
             *     ]
             */
            allowedCidrs: string[];
            /**
             * @example [
             *       9443
             *     ]
             */
            ports?: number[];
            /**
             * @description v1a: Ed25519, we alone can sign. v1: HMAC-SHA256 with a shared secret.
             * @default v1a
             * @enum {string}
             */
            scheme: "v1a" | "v1";
        };
        EndpointSettingsInput: {
            /** @example Trục văn bản tỉnh */
            name: string;
            /**
             * @example [
             *       "delivery.*",
             *       "plan.issued"
             *     ]
             */
            eventTypes: ("*" | "plan.*" | "task.*" | "report.*" | "delivery.*" | "recall.*" | "reminder.*" | "org.*" | "plan.signed" | "plan.issued" | "plan.disseminated" | "plan.begun" | "plan.reported" | "plan.summarised" | "plan.periodOpened" | "plan.closed" | "plan.updated" | "plan.replaced" | "plan.annulled" | "plan.withdrawn" | "plan.drafted" | "plan.consulted" | "plan.difficulty" | "task.assigned" | "task.disseminated" | "task.begun" | "task.updated" | "task.extensionRequested" | "task.extensionDecided" | "task.resultSubmitted" | "task.resultReturned" | "task.resultAccepted" | "task.amended" | "task.ended" | "task.explanation" | "report.due" | "report.drafted" | "report.filed" | "report.sentBack" | "report.accepted" | "report.missing" | "report.cancelled" | "delivery.queued" | "delivery.sent" | "delivery.arrived" | "delivery.refused" | "delivery.registered" | "delivery.assigned" | "delivery.processing" | "delivery.completed" | "delivery.cancelled" | "recall.requested" | "recall.agreed" | "recall.declined" | "reminder.sent" | "org.succeeded")[];
            /**
             * @description Whether later events of the same document wait behind one that was given up (hold), or go on (skip).
             * @enum {string}
             */
            onDead: "hold" | "skip";
            /** @description How many requests one process of ours has open to it at a time. */
            mostInFlight: number;
        };
        RotateKeyInput: {
            /**
             * @description As before, unless named.
             * @enum {string}
             */
            scheme?: "v1a" | "v1";
            /**
             * @description How long both keys sign. 0 after a leak: the old one ends now.
             * @default 24
             */
            overlapHours: number;
        };
        RedeliverInput: {
            eventIds?: string[];
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
            /**
             * @description Of a stretch: only what was given up, or what was delivered, skipped or waits too.
             * @default dead
             * @enum {string}
             */
            which: "dead" | "all";
        };
        SkipInput: {
            eventIds: string[];
            reason: string;
        };
        RegisterSourceInput: Record<string, never>;
        NewSourceKeyInput: Record<string, never>;
        LinkInput: Record<string, never>;
        IncomingStatusInput: Record<string, never>;
        RecallAnswerInput: Record<string, never>;
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            traceId: string;
            /** @description Of a refused command: all of them. */
            reasons?: {
                code?: string;
                /** @enum {unknown} */
                head?: "waiting" | "fix" | "authority" | "system";
                params?: Record<string, never>;
                text?: string;
                /** @description On a reason about authority: who could do it today. */
                who?: Record<string, never>[];
            }[];
            /**
             * Format: uuid
             * @description The log entry of the refused attempt.
             */
            entryId?: string;
            /** @description Of a malformed request: each field, for developers, in English. */
            errors?: Record<string, never>[];
        };
        /** @description A CloudEvent 1.0. Thin: what the document says is read over the API, by whoever may. */
        WebhookEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Also the header webhook-id.
             */
            id: string;
            /**
             * Format: uri
             * @description The origin of the installation.
             */
            source: string;
            /** @description `vn.gov.wf.<kind>.<what>.v1` */
            type: string;
            /** @description `<kind>/<id>` of the document. */
            subject: string;
            /**
             * Format: date-time
             * @description When the step was accepted.
             */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /**
             * Format: uri
             * @description This schema.
             */
            dataschema?: string;
            /** @description Of the step within its document, 20 digits, so that it is ordered as text. Gaps: steps this endpoint is not told of. */
            sequence: string;
            /**
             * Format: uuid
             * @description Id of the document: events of one come in order.
             */
            partitionkey: string;
            /** @description Name of the log. */
            auditlog?: string;
            /**
             * Format: uuid
             * @description Id of the entry that the event tells of.
             */
            auditentry?: string;
            /** @description Leaf hash of that entry, hexadecimal. */
            auditleaf?: string;
            /** @description Leaves of the newest signed tree head when the event was written. It need not cover the entry yet. */
            auditsize?: string;
            /** @description Root of that tree head, hexadecimal: whoever keeps these can show that the log was not changed afterwards. */
            auditroot?: string;
            data: components["schemas"]["WebhookData"];
        };
        WebhookData: {
            /** @enum {unknown} */
            kind?: "plan" | "task" | "report" | "delivery";
            /**
             * Format: uuid
             * @description Of the document.
             */
            id?: string;
            /**
             * Format: uuid
             * @description The document above.
             */
            parentId?: string | null;
            /** @description What was done: `task.submitResult`. */
            command?: string;
            /** @description State before. */
            from?: string;
            /** @description State after. */
            to?: string;
            /** @description Of the step within its document. */
            sequence?: number;
            /**
             * Format: uri
             * @description Where the document is read.
             */
            link?: string;
            /**
             * @description In a test, instead of all the others.
             * @constant
             */
            test?: true;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Replay.ofPlan": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReplayStep"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Replay.ofTask": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReplayStep"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Replay.ofReport": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReplayStep"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Replay.ofDelivery": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReplayStep"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Workflows.list": {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"][];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Agencies.search": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                q?: string;
                kind?: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                parentId?: string;
                within?: string;
                on?: string;
                closed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AgencyItem"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Agencies.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgencyInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Agencies.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        successors: components["schemas"]["Succession"][];
                        predecessors: components["schemas"]["Succession"][];
                        id: string;
                        /** @enum {unknown} */
                        kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                        /** @description The agency directly above; null for an issuing body at the top. */
                        parentId: null | string;
                        validFrom: string;
                        /** @description First day on which it no longer exists. */
                        validUntil: null | string;
                        /** @description Of an issuing body: the route of its new plans. */
                        reviewRoute: null | string;
                        /** @description Of an issuing body: its letters in a document number, `UBND`. */
                        symbol: null | string;
                        /** @description Whether its documents are numbered in one series per type rather than one for all. */
                        registerByType: boolean;
                        names: components["schemas"]["AgencyName"][];
                        codes: components["schemas"]["AgencyCode"][];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Agencies.rename": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameAgencyInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Agencies.recode": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecodeAgencyInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Agencies.setIssuing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetIssuingInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Agencies.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseAgencyInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.search": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonItem"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePersonInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.setEmail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetEmailInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.erase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasePersonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedPerson"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Appointments.positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionItem"][];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Appointments.search": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                personId?: string;
                agencyId?: string;
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AppointmentItem"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Appointments.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAppointmentInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Appointments.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAppointmentInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Delegations.search": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                personId?: string;
                appointmentId?: string;
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DelegationItem"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Delegations.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDelegationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Delegations.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Me.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Me.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SavedFilters.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilter"][];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SavedFilters.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedFilterInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilter"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SavedFilters.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Accounts.standing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: null | components["schemas"]["AccountStanding"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Accounts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Accounts.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Accounts.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersionItem"][];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.import": {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportCalendarInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedCalendar"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersionDetail"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendar.diff": {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDiff"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Registers.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                year?: number;
            };
            header?: never;
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisteredNumber"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
                state?: string;
                q?: string;
                issuingAgencyId?: string;
                monitoringAgencyId?: string;
                year?: number;
                mine?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf?: components["schemas"]["AsOfMark"];
                        items: components["schemas"]["PlanItem"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.create": {
        parameters: {
            query?: {
                /** @description true: judged as if it were done, and nothing happens. Whether files and contents named by their hash are here is not looked for. */
                dryRun?: "true" | "false";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    input: {
                        /** Format: uuid */
                        draftingAgencyId?: string;
                        /** Format: uuid */
                        issuingAgencyId?: string;
                        /** Format: uuid */
                        amends?: string;
                        /** Format: uuid */
                        replaces?: string;
                        imported?: {
                            /** Format: uuid */
                            importId: string;
                            file: string;
                            fileName: string;
                            decisions: string;
                            accepted: number;
                            untouched: number;
                            corrected: {
                                item: string;
                                changed: string[];
                            }[];
                            dropped: string[];
                        };
                        content?: {
                            title: string;
                            body: string;
                            legalBasis: string[];
                            /** Format: uuid */
                            monitoringAgencyId?: string;
                            tasks: {
                                key: unknown;
                                text: string;
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                leads: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                coordinators: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                /** @description date, beforeDate {on, inclusive?} · quarter {quarter, year} · year {year} · recurring {dates: MM-DD[], before?, from?, until?} · continuous · event {event, within?: {amount, unit}} · period {amount, unit: workingDay|day|month|year, from: issue or a day} */
                                deadline?: {
                                    /** @description The phrase of the document. */
                                    source: string;
                                    /** @enum {unknown} */
                                    kind: "date" | "beforeDate" | "quarter" | "year" | "recurring" | "continuous" | "event" | "period";
                                } | null;
                                targets: {
                                    key: unknown;
                                    text: string;
                                    unit: string;
                                    /** @enum {unknown} */
                                    operator: ">=" | ">" | "=" | "<=" | "<";
                                    value: number;
                                }[];
                                ownPlan: boolean;
                            }[];
                            /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                            recipients: ({
                                /** Format: uuid */
                                agency: string;
                            } | {
                                /** @enum {unknown} */
                                kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                            })[];
                            printedRecipients: string[];
                            dissemination?: {
                                /** Format: date */
                                from?: string;
                                /** Format: date */
                                to: string;
                                source: string;
                            };
                            reporting: {
                                key: unknown;
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                reporters: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                addressee: string;
                                source: string;
                                dataFrom: string;
                                dataTo: string;
                                submitBy: string;
                                summaryBy: string;
                                firstYear?: number;
                                lastYear?: number;
                            }[];
                            annexes: string[];
                            /** Format: date */
                            endsOn?: string;
                            urgent: boolean;
                            secret: boolean;
                            pastDatesReason?: string;
                            changes: unknown[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Accepted; with `dryRun=true` what would happen. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.revision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanContent"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.one": {
        parameters: {
            query?: {
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was right after its entry of this number. */
                asOfSequence?: number;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Hash of the content now, and of the one fixed to the running submission: what an approver names as `dossier`. */
                        revision: string;
                        submitted: null | string;
                        /** @description How often it was revised and submitted; null for who did not read the draft, to whom opinions are not shown either. */
                        revisionNo: null | number;
                        submissions: null | number;
                        content: components["schemas"]["PlanContent"];
                        signature: null | {
                            on: string;
                            at: string;
                            form: string[];
                            signatory: string;
                            releaseDueAt: null | string;
                        };
                        issuedAt: null | string;
                        /** @description Why the number is void, where it is (R-14). */
                        numberVoid: null | string;
                        /** @description Those that the reader may see. */
                        related: {
                            /** @enum {unknown} */
                            relation: "amends" | "replaces" | "amendedBy" | "replacedBy";
                            id: string;
                            documentNumber: null | string;
                            state: string;
                        }[];
                        taskCounts: {
                            [key: string]: number;
                        };
                        reportCounts: {
                            [key: string]: number;
                        };
                        deliveryCounts: {
                            [key: string]: number;
                        };
                        periods: components["schemas"]["Period"][];
                        opinions: unknown[];
                        difficulties: unknown[];
                        corrections: unknown[];
                        /** @description Names, on the document's date, of every agency that the plan names by id (R-65). */
                        agencies: {
                            [key: string]: string;
                        };
                        id: string;
                        title: string;
                        documentNumber: null | string;
                        state: string;
                        sequence: number;
                        issuing: components["schemas"]["NamedAgency"];
                        drafting: components["schemas"]["NamedAgency"];
                        monitoring: null | components["schemas"]["NamedAgency"];
                        issuedOn: null | string;
                        endsOn: null | string;
                        createdAt: string;
                        urgent: boolean;
                        secret: boolean;
                        amendsId: null | string;
                        replacesId: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.command": {
        parameters: {
            query?: {
                /** @description true: judged as if it were done, and nothing happens. Whether files and contents named by their hash are here is not looked for. */
                dryRun?: "true" | "false";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "plan.abandon";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.amend";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "plan.annul";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                    };
                } | {
                    /** @constant */
                    type: "plan.answerDifficulty";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        /** Format: uuid */
                        difficultyId?: string;
                        answer?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.approve";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        note?: string;
                        dossier?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.begin";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.close";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        fates?: unknown;
                    };
                } | {
                    /** @constant */
                    type: "plan.consult";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        agencies?: string[];
                        /** Format: date */
                        replyBy?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.correct";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                        note?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.create";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        /** Format: uuid */
                        draftingAgencyId?: string;
                        /** Format: uuid */
                        issuingAgencyId?: string;
                        /** Format: uuid */
                        amends?: string;
                        /** Format: uuid */
                        replaces?: string;
                        imported?: {
                            /** Format: uuid */
                            importId: string;
                            file: string;
                            fileName: string;
                            decisions: string;
                            accepted: number;
                            untouched: number;
                            corrected: {
                                item: string;
                                changed: string[];
                            }[];
                            dropped: string[];
                        };
                        content?: {
                            title: string;
                            body: string;
                            legalBasis: string[];
                            /** Format: uuid */
                            monitoringAgencyId?: string;
                            tasks: {
                                key: unknown;
                                text: string;
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                leads: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                coordinators: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                /** @description date, beforeDate {on, inclusive?} · quarter {quarter, year} · year {year} · recurring {dates: MM-DD[], before?, from?, until?} · continuous · event {event, within?: {amount, unit}} · period {amount, unit: workingDay|day|month|year, from: issue or a day} */
                                deadline?: {
                                    /** @description The phrase of the document. */
                                    source: string;
                                    /** @enum {unknown} */
                                    kind: "date" | "beforeDate" | "quarter" | "year" | "recurring" | "continuous" | "event" | "period";
                                } | null;
                                targets: {
                                    key: unknown;
                                    text: string;
                                    unit: string;
                                    /** @enum {unknown} */
                                    operator: ">=" | ">" | "=" | "<=" | "<";
                                    value: number;
                                }[];
                                ownPlan: boolean;
                            }[];
                            /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                            recipients: ({
                                /** Format: uuid */
                                agency: string;
                            } | {
                                /** @enum {unknown} */
                                kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                            })[];
                            printedRecipients: string[];
                            dissemination?: {
                                /** Format: date */
                                from?: string;
                                /** Format: date */
                                to: string;
                                source: string;
                            };
                            reporting: {
                                key: unknown;
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                reporters: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                addressee: string;
                                source: string;
                                dataFrom: string;
                                dataTo: string;
                                submitBy: string;
                                summaryBy: string;
                                firstYear?: number;
                                lastYear?: number;
                            }[];
                            annexes: string[];
                            /** Format: date */
                            endsOn?: string;
                            urgent: boolean;
                            secret: boolean;
                            pastDatesReason?: string;
                            changes: unknown[];
                        };
                    };
                } | {
                    /** @constant */
                    type: "plan.disseminate";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.giveOpinion";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        opinion?: string;
                        /** Format: uuid */
                        agencyId?: string;
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                    };
                } | {
                    /** @constant */
                    type: "plan.handOver";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        /** Format: uuid */
                        successorId?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.issue";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        /** Format: date */
                        issuedOn?: string;
                        overrideReason?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.openPeriod";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "plan.raiseDifficulty";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        text?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.recall";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "plan.replace";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "plan.report";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "plan.return";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.revise";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                        content?: {
                            title: string;
                            body: string;
                            legalBasis: string[];
                            /** Format: uuid */
                            monitoringAgencyId?: string;
                            tasks: {
                                key: unknown;
                                text: string;
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                leads: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                coordinators: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                /** @description date, beforeDate {on, inclusive?} · quarter {quarter, year} · year {year} · recurring {dates: MM-DD[], before?, from?, until?} · continuous · event {event, within?: {amount, unit}} · period {amount, unit: workingDay|day|month|year, from: issue or a day} */
                                deadline?: {
                                    /** @description The phrase of the document. */
                                    source: string;
                                    /** @enum {unknown} */
                                    kind: "date" | "beforeDate" | "quarter" | "year" | "recurring" | "continuous" | "event" | "period";
                                } | null;
                                targets: {
                                    key: unknown;
                                    text: string;
                                    unit: string;
                                    /** @enum {unknown} */
                                    operator: ">=" | ">" | "=" | "<=" | "<";
                                    value: number;
                                }[];
                                ownPlan: boolean;
                            }[];
                            /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                            recipients: ({
                                /** Format: uuid */
                                agency: string;
                            } | {
                                /** @enum {unknown} */
                                kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                            })[];
                            printedRecipients: string[];
                            dissemination?: {
                                /** Format: date */
                                from?: string;
                                /** Format: date */
                                to: string;
                                source: string;
                            };
                            reporting: {
                                key: unknown;
                                /** @description One agency, or a group: the issuing body’s agencies of that kind on the day of issue. */
                                reporters: ({
                                    /** Format: uuid */
                                    agency: string;
                                } | {
                                    /** @enum {unknown} */
                                    kind: "ministry" | "provincialCommittee" | "cityCommittee" | "committeeOffice" | "department" | "division" | "districtCommittee" | "communeCommittee" | "publicUnit" | "party" | "other";
                                })[];
                                addressee: string;
                                source: string;
                                dataFrom: string;
                                dataTo: string;
                                submitBy: string;
                                summaryBy: string;
                                firstYear?: number;
                                lastYear?: number;
                            }[];
                            annexes: string[];
                            /** Format: date */
                            endsOn?: string;
                            urgent: boolean;
                            secret: boolean;
                            pastDatesReason?: string;
                            changes: unknown[];
                        };
                    };
                } | {
                    /** @constant */
                    type: "plan.sign";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        dossier?: string;
                    };
                } | {
                    /** @constant */
                    type: "plan.submit";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "plan.summarise";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        final?: boolean;
                    };
                } | {
                    /** @constant */
                    type: "plan.takeEffect";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "plan.withdraw";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                        reason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Accepted; with `dryRun=true` what would happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.movesOf": {
        parameters: {
            query?: {
                actingAs?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moves"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Plans.historyOf": {
        parameters: {
            query?: {
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was right after its entry of this number. */
                asOfSequence?: number;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
                after?: string;
                limit?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryItem"][];
                        next: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Files.keep": {
        parameters: {
            query?: never;
            header?: {
                "content-type"?: string;
                "x-file-name"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sha256: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Files.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
                /** @description Several with commas between them. */
                timeliness?: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated" | "cancelled")[];
                dueFrom?: string;
                dueTo?: string;
                /** @description Month of the deadline that judges, 2023-06; none: without one. */
                dueMonth?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                /** @description Several with commas between them. */
                dissemination?: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated" | "cancelled")[];
                planId?: string;
                leadAgencyId?: string;
                state?: string;
                key?: string;
                deadlineKind?: "date" | "beforeDate" | "quarter" | "year" | "recurring" | "continuous" | "event" | "period";
                dueBy?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskItem"][];
                        next: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.one": {
        parameters: {
            query?: {
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was right after its entry of this number. */
                asOfSequence?: number;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        plan: {
                            title: string;
                            monitoringAgencyId: string;
                        };
                        rule: unknown;
                        ownPlan: boolean;
                        coordinators: {
                            agencyId: string;
                            name: string;
                        }[];
                        /** @description Each with its last value of this round, and whether that meets it (R-50). */
                        targets: components["schemas"]["TargetStanding"][];
                        window: null | {
                            from: null | string;
                            to: string;
                        };
                        dissemination: unknown;
                        triggerDocument: unknown;
                        coveredBy: null | string;
                        fate: null | string;
                        deadlines: components["schemas"]["SetDeadline"][];
                        extensions: unknown[];
                        results: unknown[];
                        values: components["schemas"]["EnteredValue"][];
                        notes: unknown[];
                        id: string;
                        planId: string;
                        documentNumber: null | string;
                        key: string;
                        text: string;
                        /** @description Who holds it now, by the name of the day of issue (R-65). */
                        lead: {
                            agencyId: string;
                            name: string;
                        };
                        /** @description Who was given it at issue. */
                        originAgencyId: string;
                        state: string;
                        sequence: number;
                        issuedOn: string;
                        deadlineKind: string;
                        /** @description As set first. */
                        originalDeadline: null | components["schemas"]["DeadlineView"];
                        /** @description As set last; this one counts. */
                        currentDeadline: null | components["schemas"]["DeadlineView"];
                        extensionsGranted: number;
                        /** @description The deadline that judges: not an extension granted after the one before had run out (R-46). Null where there is nothing to be late for. */
                        judgedDueAt: null | string;
                        /** @description Null of a cancelled task. */
                        timeliness: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated") | null;
                        disseminatedOn: null | string;
                        disseminatedLate: boolean | null;
                        begunAt: null | string;
                        percent: null | number;
                        submittedAt: null | string;
                        acceptedAt: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.command": {
        parameters: {
            query?: {
                /** @description true: judged as if it were done, and nothing happens. Whether files and contents named by their hash are here is not looked for. */
                dryRun?: "true" | "false";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "task.acceptResult";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "task.amend";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        change?: Record<string, never>;
                    };
                } | {
                    /** @constant */
                    type: "task.approveResult";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "task.begin";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        trigger?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file?: string;
                        };
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                    };
                } | {
                    /** @constant */
                    type: "task.cancel";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        fate?: string;
                    };
                } | {
                    /** @constant */
                    type: "task.close";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "task.coverByReport";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "task.declineExtension";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "task.disseminate";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        /** Format: date */
                        date?: string;
                        /** @enum {unknown} */
                        form?: "meeting" | "document" | "online";
                        evidence?: string[];
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                    };
                } | {
                    /** @constant */
                    type: "task.disseminateLate";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                        /** Format: date */
                        date?: string;
                        /** @enum {unknown} */
                        form?: "meeting" | "document" | "online";
                        evidence?: string[];
                    };
                } | {
                    /** @constant */
                    type: "task.explain";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        answer?: string;
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                    };
                } | {
                    /** @constant */
                    type: "task.grantExtension";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "task.handOver";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        /** Format: uuid */
                        successorId?: string;
                    };
                } | {
                    /** @constant */
                    type: "task.issue";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "task.receiveResult";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        note?: string;
                        ownPlan?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file?: string;
                        };
                        /** @description By key of the target. */
                        values?: {
                            [key: string]: number;
                        };
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                    };
                } | {
                    /** @constant */
                    type: "task.remind";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        note?: string;
                    };
                } | {
                    /** @constant */
                    type: "task.reopen";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "task.requestExplanation";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        question?: string;
                        /** Format: date */
                        replyBy?: string;
                    };
                } | {
                    /** @constant */
                    type: "task.requestExtension";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        /** Format: date */
                        newDate?: string;
                        reason?: string;
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                    };
                } | {
                    /** @constant */
                    type: "task.resume";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "task.returnResult";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "task.submitResult";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        evidence?: string[];
                        note?: string;
                        ownPlan?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file?: string;
                        };
                        /** @description By key of the target. */
                        values?: {
                            [key: string]: number;
                        };
                    };
                } | {
                    /** @constant */
                    type: "task.summarise";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "task.update";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        note?: string;
                        percent?: number;
                        /** @description By key of the target. */
                        values?: {
                            [key: string]: number;
                        };
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Accepted; with `dryRun=true` what would happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.movesOf": {
        parameters: {
            query?: {
                actingAs?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moves"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.historyOf": {
        parameters: {
            query?: {
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was right after its entry of this number. */
                asOfSequence?: number;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
                after?: string;
                limit?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryItem"][];
                        next: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
                /** @description Several with commas between them. */
                timeliness?: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated" | "cancelled")[];
                dueFrom?: string;
                dueTo?: string;
                /** @description Month of the deadline that judges, 2023-06; none: without one. */
                dueMonth?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                planId?: string;
                agencyId?: string;
                type?: "unit" | "summary";
                state?: string;
                period?: string;
                late?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportItem"][];
                        next: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.one": {
        parameters: {
            query?: {
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was right after its entry of this number. */
                asOfSequence?: number;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        plan: {
                            title: string;
                            monitoringAgencyId: string;
                        };
                        revision: null | string;
                        content: null | components["schemas"]["ReportContent"];
                        /** @description The signed document it came as, if it did. */
                        document: null | {
                            number: string;
                            date: string;
                            file: string;
                        };
                        summarisedAt: null | string;
                        /** @description Why it was given back, and which answers are to be corrected; null once it was handed in again. */
                        sentBack: null | components["schemas"]["SentBack"];
                        /** @description Tasks of the plan that the agency leads, which a unit report answers for. */
                        tasks: {
                            id: string;
                            key: string;
                            text: string;
                            state: string;
                        }[];
                        notes: unknown[];
                        id: string;
                        planId: string;
                        documentNumber: null | string;
                        /** @enum {unknown} */
                        type: "unit" | "summary";
                        period: {
                            no: number;
                            key: string;
                            dataFrom: null | string;
                            cutOff: null | string;
                        };
                        /** @description Who owes it now, by the name of the day on which it was opened (R-65). */
                        agency: {
                            agencyId: string;
                            name: string;
                        };
                        originAgencyId: string;
                        state: string;
                        sequence: number;
                        dueOn: null | string;
                        dueAt: null | string;
                        openedAt: string;
                        filedAt: null | string;
                        /** @description Null while it is not filed. */
                        late: boolean | null;
                        /** @description Handed in on time, late, not yet, due soon, overdue; undated where the period is the plan's whole life. Null of a cancelled report. */
                        timeliness: ("inTime" | "dueSoon" | "overdue" | "doneInTime" | "doneLate" | "undated") | null;
                        /** @description The mark stays when it comes in after all (R-58). */
                        markedMissingAt: null | string;
                        acceptedAt: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.command": {
        parameters: {
            query?: {
                /** @description true: judged as if it were done, and nothing happens. Whether files and contents named by their hash are here is not looked for. */
                dryRun?: "true" | "false";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "report.accept";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "report.approve";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "report.cancel";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        cause?: string;
                    };
                } | {
                    /** @constant */
                    type: "report.draft";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        content?: {
                            /** @description By task key. */
                            answers: {
                                [key: string]: {
                                    text: string;
                                    notArisen?: boolean;
                                    values?: {
                                        [key: string]: number;
                                    };
                                };
                            };
                            /** Format: date */
                            figuresAsOf: string;
                            text: string;
                            unitsNamed: string[];
                            summary?: {
                                /** @enum {unknown} */
                                kind: "interim" | "final";
                                sections: {
                                    key: string;
                                    conclusion: string;
                                    answers: {
                                        /** Format: uuid */
                                        agencyId: string;
                                        /** Format: uuid */
                                        reportId?: string;
                                        text: string;
                                        notArisen?: boolean;
                                        /** @description By key of the target. */
                                        values?: {
                                            [key: string]: number;
                                        };
                                    }[];
                                }[];
                                addendum: {
                                    /** Format: uuid */
                                    agencyId: string;
                                    /** Format: uuid */
                                    reportId: string;
                                    period: string;
                                    text: string;
                                    answers: {
                                        key: string;
                                        text: string;
                                    }[];
                                }[];
                                unitsMissing: {
                                    /** Format: uuid */
                                    agencyId: string;
                                    note: string;
                                }[];
                                statistics?: {
                                    /** Format: date */
                                    asOf: string;
                                    /** @description The sum of the four cells. */
                                    total: number;
                                    doneInTime: number;
                                    doneLate: number;
                                    openInTime: number;
                                    openOverdue: number;
                                    undated: number;
                                };
                            };
                        };
                    };
                } | {
                    /** @constant */
                    type: "report.handOver";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        /** Format: uuid */
                        successorId?: string;
                    };
                } | {
                    /** @constant */
                    type: "report.markMissing";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "report.open";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "report.recall";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "report.receive";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        document?: {
                            number: string;
                            /** Format: date */
                            date: string;
                            file: string;
                        };
                        /** Format: date */
                        arrivedOn?: string;
                    };
                } | {
                    /** @constant */
                    type: "report.remind";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        note?: string;
                    };
                } | {
                    /** @constant */
                    type: "report.return";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "report.sendBack";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        tasks?: string[];
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "report.submit";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "report.unlink";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Accepted; with `dryRun=true` what would happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.movesOf": {
        parameters: {
            query?: {
                actingAs?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moves"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reports.historyOf": {
        parameters: {
            query?: {
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was right after its entry of this number. */
                asOfSequence?: number;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
                after?: string;
                limit?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryItem"][];
                        next: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Prefill.prefill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPrefill"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
                planId?: string;
                recipientAgencyId?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliveryItem"][];
                        next: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.one": {
        parameters: {
            query?: {
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was right after its entry of this number. */
                asOfSequence?: number;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @description R-19: by when it is to be sent, when it first was, and whether that is too late (or now is, while it waits). */
                        sending: {
                            by: null | string;
                            firstAt: null | string;
                            late: boolean;
                        };
                        statuses: unknown[];
                        recalls: unknown[];
                        id: string;
                        planId: string;
                        documentNumber: null | string;
                        /** @description Trích yếu. */
                        title: string;
                        /** @description By the name of the day of issue (R-65). */
                        recipient: {
                            agencyId: string;
                            name: string;
                        };
                        code: null | string;
                        internal: boolean;
                        state: string;
                        sequence: number;
                        queuedAt: string;
                        sentAt: null | string;
                        /** @description The status code that came last, `03`. */
                        status: null | string;
                        /** @description Asked back and not answered yet. */
                        recallOpen: boolean;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.command": {
        parameters: {
            query?: {
                /** @description true: judged as if it were done, and nothing happens. Whether files and contents named by their hash are here is not looked for. */
                dryRun?: "true" | "false";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.agreeRecall";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "delivery.arrive";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "delivery.assign";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "delivery.cancel";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        cause?: string;
                    };
                } | {
                    /** @constant */
                    type: "delivery.complete";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "delivery.declineRecall";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "delivery.open";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "delivery.process";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "delivery.refuse";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "delivery.register";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "delivery.requestRecall";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: {
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    type: "delivery.resend";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                } | {
                    /** @constant */
                    type: "delivery.send";
                    /**
                     * Format: uuid
                     * @description Chosen by you; the same id twice takes the step once. Not of version 5.
                     */
                    commandId: string;
                    /**
                     * Format: uuid
                     * @description The post you act in; needed only by who holds several. See GET /api/v1/me.
                     */
                    actingAs?: string;
                    /** @description The `sequence` you saw. */
                    expectedSequence: number;
                    input: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description Accepted; with `dryRun=true` what would happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.movesOf": {
        parameters: {
            query?: {
                actingAs?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moves"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Deliveries.historyOf": {
        parameters: {
            query?: {
                /** @description As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most. */
                asOf?: string;
                /** @description As it was right after its entry of this number. */
                asOfSequence?: number;
                /** @description As it was by the first so many entries of the log: exact, and provable. */
                asOfTreeSize?: number;
                after?: string;
                limit?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryItem"][];
                        next: null | string;
                        asOf?: components["schemas"]["AsOfMark"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notices.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                unread?: boolean;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NoticeItem"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notices.counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        unread: number;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notices.readAll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNoticesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        marked: number;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Notices.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Preferences.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesInput"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Preferences.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesInput"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReminderSettings.of": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderSettings"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReminderSettings.set": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderSettingsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderSettings"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reminders.ofTask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReminderItem"][];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reminders.ofReport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReminderItem"][];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyFeed.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyFeed.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Feeds.personal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret token with `.ics` behind it. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Feeds.ofAgency": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Summary.proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryProposal"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDocument"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.planInWord": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDocument"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.reportInWord": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Exports.reportInExcel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StatisticsExports.tasks": {
        parameters: {
            query?: {
                /** @description Số liệu đến ngày (2023-06-30: to the end of that day) or an instant with its offset. Now unless said. */
                asOf?: string;
                planId?: string;
                agencyId?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                from?: string;
                to?: string;
                groupBy?: "agency" | "plan" | "field" | "month";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StatisticsExports.reports": {
        parameters: {
            query?: {
                /** @description Số liệu đến ngày (2023-06-30: to the end of that day) or an instant with its offset. Now unless said. */
                asOf?: string;
                planId?: string;
                agencyId?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                from?: string;
                to?: string;
                groupBy?: "period" | "agency" | "plan" | "field" | "month";
                type?: "unit" | "summary";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "StatisticsExports.dissemination": {
        parameters: {
            query?: {
                /** @description Số liệu đến ngày (2023-06-30: to the end of that day) or an instant with its offset. Now unless said. */
                asOf?: string;
                planId?: string;
                agencyId?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                groupBy?: "agency" | "plan" | "field";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Forecast.one": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                issuedOn?: string;
                agencyId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastAnswer"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Statistics.tasks": {
        parameters: {
            query?: {
                /** @description Số liệu đến ngày (2023-06-30: to the end of that day) or an instant with its offset. Now unless said. */
                asOf?: string;
                planId?: string;
                agencyId?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                from?: string;
                to?: string;
                groupBy?: "agency" | "plan" | "field" | "month";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Statistics.matrix": {
        parameters: {
            query?: {
                /** @description Số liệu đến ngày (2023-06-30: to the end of that day) or an instant with its offset. Now unless said. */
                asOf?: string;
                planId?: string;
                agencyId?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                from?: string;
                to?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsMatrix"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Statistics.reports": {
        parameters: {
            query?: {
                /** @description Số liệu đến ngày (2023-06-30: to the end of that day) or an instant with its offset. Now unless said. */
                asOf?: string;
                planId?: string;
                agencyId?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                from?: string;
                to?: string;
                groupBy?: "period" | "agency" | "plan" | "field" | "month";
                type?: "unit" | "summary";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Statistics.dissemination": {
        parameters: {
            query?: {
                /** @description Số liệu đến ngày (2023-06-30: to the end of that day) or an instant with its offset. Now unless said. */
                asOf?: string;
                planId?: string;
                agencyId?: string;
                /** @description Plans in the field of this agency, as their document says; none: where it names no agency. */
                field?: string;
                groupBy?: "agency" | "plan" | "field";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbox.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description What waits for me (`mine`), for others (`waiting`), is late or due within seven days (`dueSoon`), what I may do for somebody else (`substitute`), and opinions, difficulties and explanations that I was asked for and owe an answer to (`asked`). The last stand there and not in `mine`; every item names its own in `questions`. */
                queue?: "mine" | "waiting" | "dueSoon" | "substitute" | "asked";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbox.counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCounts"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Selection.common": {
        parameters: {
            query: {
                kind: "plan" | "task" | "report" | "delivery";
                ids: string;
                actingAs?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommonMoves"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulk.issue": {
        parameters: {
            query?: {
                /** @description true: judged as if it were done, and nothing happens. Whether files and contents named by their hash are here is not looked for. */
                dryRun?: "true" | "false";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportHead"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.take": {
        parameters: {
            query?: {
                actingAs?: string;
                draftingAgencyId?: string;
                issuingAgencyId?: string;
            };
            header?: {
                "content-type"?: string;
                "x-file-name"?: string;
                prefer?: string;
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "read" | "reading";
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.one": {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reviewed"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Events.position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPosition"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Events.listen": {
        parameters: {
            query?: {
                /** @description The id of the last event, where `Last-Event-ID` cannot be sent: a window that was put aside goes on from it. `-1` is the place of an empty log. */
                after?: string;
            };
            header?: {
                /** @description The id of the last event that was read. */
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, for as long as the session lasts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InspectedEntries.own": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnAct"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InspectedEntries.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectedEntry"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InspectedEntries.body": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "InspectedEntries.proof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "EntrySearch.find": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                q?: string;
                personId?: string;
                agencyId?: string;
                command?: string;
                outcome?: "accepted" | "refused";
                reason?: string;
                from?: string;
                to?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundEntry"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SignedLog.checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SignedLog.tile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `<L>/<N>[.p/<W>]` or `entries/<N>[.p/<W>]`, N as `x001/x234/067` */
                "*": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LogExports.bundle": {
        parameters: {
            query?: {
                fromSize?: number;
                personal?: boolean;
                files?: boolean;
                mining?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LogExports.xes": {
        parameters: {
            query?: {
                outcome?: "accepted" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LogExports.ocel": {
        parameters: {
            query?: {
                outcome?: "accepted" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Protocols.ofDay": {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "System.standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemStanding"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "System.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainReport"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "System.tryAs": {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moves"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointItem"][];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterEndpointInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: components["schemas"]["ToldKey"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.eventTypes": {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeItem"][];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointItem"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointSettingsInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.activate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateKeyInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldKey"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        eventId: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.listEvents": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "pending" | "leased" | "delivered" | "dead" | "skipped";
                documentId?: string;
                /** @description With at least so many attempts. */
                attempts?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventItem"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.oneEvent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDetail"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeliverInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.skip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.receive": {
        parameters: {
            query?: never;
            header?: {
                "webhook-signature"?: string;
                "webhook-timestamp"?: string;
                "webhook-id"?: string;
            };
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceItem"][];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSourceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: null | components["schemas"]["SourceKeyAnswer"];
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.addKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSourceKeyInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceKeyAnswer"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.messages": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "received" | "applied" | "parked" | "rejected" | "dead";
            };
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageStanding"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.listIncoming": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncomingItem"][];
                        next: null | string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomingStatusInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entryId: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.answerRecall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallAnswerInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entryId: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbound.exchange": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanExchange"];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dispatch.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchItem"][];
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dispatch.again": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                dispatch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entryId: string;
                    };
                };
            };
            /** @description A problem; 409 with every reason. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
