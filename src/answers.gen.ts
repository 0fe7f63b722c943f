// Written by `npm run openapi:answers` from the return types of the controllers.
export const routes: Readonly<Record<string, object>> = {
 "Accounts.standing": {
  "type": "object",
  "required": [
   "account"
  ],
  "properties": {
   "account": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/AccountStanding"
     }
    ]
   }
  }
 },
 "Agencies.create": {
  "type": "object",
  "required": [
   "id"
  ],
  "properties": {
   "id": {
    "type": "string"
   }
  }
 },
 "Agencies.one": {
  "type": "object",
  "required": [
   "successors",
   "predecessors",
   "id",
   "kind",
   "parentId",
   "validFrom",
   "validUntil",
   "reviewRoute",
   "symbol",
   "registerByType",
   "names",
   "codes"
  ],
  "properties": {
   "successors": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Succession"
    }
   },
   "predecessors": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Succession"
    }
   },
   "id": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "ministry",
     "provincialCommittee",
     "cityCommittee",
     "committeeOffice",
     "department",
     "division",
     "districtCommittee",
     "communeCommittee",
     "publicUnit",
     "party",
     "other"
    ]
   },
   "parentId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The agency directly above; null for an issuing body at the top."
   },
   "validFrom": {
    "type": "string"
   },
   "validUntil": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "First day on which it no longer exists."
   },
   "reviewRoute": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of an issuing body: the route of its new plans."
   },
   "symbol": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of an issuing body: its letters in a document number, `UBND`."
   },
   "registerByType": {
    "type": "boolean",
    "description": "Whether its documents are numbered in one series per type rather than one for all."
   },
   "names": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AgencyName"
    }
   },
   "codes": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AgencyCode"
    }
   }
  }
 },
 "Agencies.search": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AgencyItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Appointments.create": {
  "type": "object",
  "required": [
   "id"
  ],
  "properties": {
   "id": {
    "type": "string"
   }
  }
 },
 "Appointments.positions": {
  "type": "array",
  "items": {
   "$ref": "#/components/schemas/PositionItem"
  }
 },
 "Appointments.search": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AppointmentItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Bulk.issue": {
  "$ref": "#/components/schemas/BulkAnswer"
 },
 "Calendar.diff": {
  "$ref": "#/components/schemas/CalendarDiff"
 },
 "Calendar.import": {
  "$ref": "#/components/schemas/ImportedCalendar"
 },
 "Calendar.list": {
  "type": "array",
  "items": {
   "$ref": "#/components/schemas/CalendarVersionItem"
  }
 },
 "Calendar.one": {
  "$ref": "#/components/schemas/CalendarVersionDetail"
 },
 "Delegations.create": {
  "type": "object",
  "required": [
   "id"
  ],
  "properties": {
   "id": {
    "type": "string"
   }
  }
 },
 "Delegations.search": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DelegationItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Deliveries.command": {
  "anyOf": [
   {
    "$ref": "#/components/schemas/Rehearsal"
   },
   {
    "$ref": "#/components/schemas/Receipt"
   }
  ]
 },
 "Deliveries.historyOf": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HistoryItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Deliveries.list": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DeliveryItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Deliveries.movesOf": {
  "$ref": "#/components/schemas/Moves"
 },
 "Deliveries.one": {
  "type": "object",
  "required": [
   "version",
   "sending",
   "statuses",
   "recalls",
   "id",
   "planId",
   "documentNumber",
   "title",
   "recipient",
   "code",
   "internal",
   "state",
   "sequence",
   "queuedAt",
   "sentAt",
   "status",
   "recallOpen"
  ],
  "properties": {
   "version": {
    "type": "string"
   },
   "sending": {
    "type": "object",
    "required": [
     "by",
     "firstAt",
     "late"
    ],
    "properties": {
     "by": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "firstAt": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "late": {
      "type": "boolean"
     }
    },
    "description": "R-19: by when it is to be sent, when it first was, and whether that is too late (or now is, while it waits)."
   },
   "statuses": {
    "type": "array",
    "items": {}
   },
   "recalls": {
    "type": "array",
    "items": {}
   },
   "id": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "title": {
    "type": "string",
    "description": "Trích yếu."
   },
   "recipient": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "description": "By the name of the day of issue (R-65)."
   },
   "code": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "internal": {
    "type": "boolean"
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "queuedAt": {
    "type": "string"
   },
   "sentAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "status": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The status code that came last, `03`."
   },
   "recallOpen": {
    "type": "boolean",
    "description": "Asked back and not answered yet."
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Dispatch.again": {
  "type": "object",
  "required": [
   "entryId"
  ],
  "properties": {
   "entryId": {
    "type": "string"
   }
  }
 },
 "Dispatch.list": {
  "type": "array",
  "items": {
   "$ref": "#/components/schemas/DispatchItem"
  }
 },
 "EntrySearch.find": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FoundEntry"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Events.position": {
  "$ref": "#/components/schemas/EventPosition"
 },
 "Exports.plan": {
  "$ref": "#/components/schemas/OfficialDocument"
 },
 "Exports.report": {
  "$ref": "#/components/schemas/OfficialDocument"
 },
 "Files.keep": {
  "type": "object",
  "required": [
   "sha256"
  ],
  "properties": {
   "sha256": {
    "type": "string"
   }
  }
 },
 "Forecast.one": {
  "$ref": "#/components/schemas/ForecastAnswer"
 },
 "Imports.list": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ImportHead"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Imports.one": {
  "$ref": "#/components/schemas/ImportAnswer"
 },
 "Imports.review": {
  "$ref": "#/components/schemas/Reviewed"
 },
 "Imports.take": {
  "type": "object",
  "required": [
   "id",
   "state"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "state": {
    "enum": [
     "read",
     "reading"
    ]
   }
  }
 },
 "Inbound.addKey": {
  "$ref": "#/components/schemas/SourceKeyAnswer"
 },
 "Inbound.answerRecall": {
  "type": "object",
  "required": [
   "entryId"
  ],
  "properties": {
   "entryId": {
    "type": "string"
   }
  }
 },
 "Inbound.exchange": {
  "$ref": "#/components/schemas/PlanExchange"
 },
 "Inbound.link": {
  "$ref": "#/components/schemas/Receipt"
 },
 "Inbound.listIncoming": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/IncomingItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Inbound.messages": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MessageStanding"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Inbound.receive": {
  "$ref": "#/components/schemas/ReceivedAnswer"
 },
 "Inbound.register": {
  "type": "object",
  "required": [
   "id",
   "key"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "key": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SourceKeyAnswer"
     }
    ]
   }
  }
 },
 "Inbound.sources": {
  "type": "array",
  "items": {
   "$ref": "#/components/schemas/SourceItem"
  }
 },
 "Inbound.status": {
  "type": "object",
  "required": [
   "entryId"
  ],
  "properties": {
   "entryId": {
    "type": "string"
   }
  }
 },
 "Inbox.counts": {
  "$ref": "#/components/schemas/InboxCounts"
 },
 "Inbox.list": {
  "$ref": "#/components/schemas/InboxPage"
 },
 "InspectedEntries.one": {
  "$ref": "#/components/schemas/InspectedEntry"
 },
 "InspectedEntries.own": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OwnAct"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Me.me": {
  "$ref": "#/components/schemas/Me"
 },
 "MyFeed.make": {
  "type": "object",
  "required": [
   "url"
  ],
  "properties": {
   "url": {
    "type": "string"
   }
  }
 },
 "Notices.counts": {
  "type": "object",
  "required": [
   "total",
   "unread"
  ],
  "properties": {
   "total": {
    "type": "number"
   },
   "unread": {
    "type": "number"
   }
  }
 },
 "Notices.list": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/NoticeItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Notices.readAll": {
  "type": "object",
  "required": [
   "marked"
  ],
  "properties": {
   "marked": {
    "type": "number"
   }
  }
 },
 "People.create": {
  "type": "object",
  "required": [
   "id"
  ],
  "properties": {
   "id": {
    "type": "string"
   }
  }
 },
 "People.erase": {
  "$ref": "#/components/schemas/ErasedPerson"
 },
 "People.one": {
  "$ref": "#/components/schemas/PersonItem"
 },
 "People.search": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PersonItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Plans.command": {
  "anyOf": [
   {
    "$ref": "#/components/schemas/Rehearsal"
   },
   {
    "$ref": "#/components/schemas/Receipt"
   }
  ]
 },
 "Plans.create": {
  "anyOf": [
   {
    "$ref": "#/components/schemas/Rehearsal"
   },
   {
    "$ref": "#/components/schemas/Receipt"
   }
  ]
 },
 "Plans.historyOf": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HistoryItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Plans.list": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   },
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PlanItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Plans.movesOf": {
  "$ref": "#/components/schemas/Moves"
 },
 "Plans.one": {
  "type": "object",
  "required": [
   "revision",
   "submitted",
   "revisionNo",
   "submissions",
   "content",
   "signature",
   "issuedAt",
   "numberVoid",
   "related",
   "taskCounts",
   "reportCounts",
   "deliveryCounts",
   "periods",
   "opinions",
   "difficulties",
   "corrections",
   "agencies",
   "id",
   "title",
   "documentNumber",
   "state",
   "sequence",
   "issuing",
   "drafting",
   "monitoring",
   "issuedOn",
   "endsOn",
   "createdAt",
   "urgent",
   "secret",
   "amendsId",
   "replacesId"
  ],
  "properties": {
   "revision": {
    "type": "string",
    "description": "Hash of the content now, and of the one fixed to the running submission: what an approver names as `dossier`."
   },
   "submitted": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "revisionNo": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "How often it was revised and submitted; null for who did not read the draft, to whom opinions are not shown either."
   },
   "submissions": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "content": {
    "$ref": "#/components/schemas/PlanContent"
   },
   "signature": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "on",
       "at",
       "form",
       "signatory",
       "releaseDueAt"
      ],
      "properties": {
       "on": {
        "type": "string"
       },
       "at": {
        "type": "string"
       },
       "form": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "signatory": {
        "type": "string"
       },
       "releaseDueAt": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       }
      }
     }
    ]
   },
   "issuedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "numberVoid": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Why the number is void, where it is (R-14)."
   },
   "related": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "relation",
      "id",
      "documentNumber",
      "state"
     ],
     "properties": {
      "relation": {
       "enum": [
        "amends",
        "replaces",
        "amendedBy",
        "replacedBy"
       ]
      },
      "id": {
       "type": "string"
      },
      "documentNumber": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      },
      "state": {
       "type": "string"
      }
     }
    },
    "description": "Those that the reader may see."
   },
   "taskCounts": {
    "type": "object",
    "additionalProperties": {
     "type": "number"
    }
   },
   "reportCounts": {
    "type": "object",
    "additionalProperties": {
     "type": "number"
    }
   },
   "deliveryCounts": {
    "type": "object",
    "additionalProperties": {
     "type": "number"
    }
   },
   "periods": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Period"
    }
   },
   "opinions": {
    "type": "array",
    "items": {}
   },
   "difficulties": {
    "type": "array",
    "items": {}
   },
   "corrections": {
    "type": "array",
    "items": {}
   },
   "agencies": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    },
    "description": "Names, on the document's date, of every agency that the plan names by id (R-65)."
   },
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "issuing": {
    "$ref": "#/components/schemas/NamedAgency"
   },
   "drafting": {
    "$ref": "#/components/schemas/NamedAgency"
   },
   "monitoring": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/NamedAgency"
     }
    ]
   },
   "issuedOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "endsOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "createdAt": {
    "type": "string"
   },
   "urgent": {
    "type": "boolean"
   },
   "secret": {
    "type": "boolean"
   },
   "amendsId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "replacesId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Plans.revision": {
  "$ref": "#/components/schemas/PlanContent"
 },
 "Preferences.mine": {
  "$ref": "#/components/schemas/PreferencesInput"
 },
 "Preferences.set": {
  "$ref": "#/components/schemas/PreferencesInput"
 },
 "Prefill.prefill": {
  "$ref": "#/components/schemas/ReportPrefill"
 },
 "Registers.list": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/RegisteredNumber"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "ReminderSettings.of": {
  "$ref": "#/components/schemas/ReminderSettings"
 },
 "ReminderSettings.set": {
  "$ref": "#/components/schemas/ReminderSettings"
 },
 "Reminders.ofReport": {
  "type": "object",
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReminderItem"
    }
   }
  }
 },
 "Reminders.ofTask": {
  "type": "object",
  "required": [
   "items"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReminderItem"
    }
   }
  }
 },
 "Replay.ofDelivery": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReplayStep"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Replay.ofPlan": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReplayStep"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Replay.ofReport": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReplayStep"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Replay.ofTask": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReplayStep"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Reports.command": {
  "anyOf": [
   {
    "$ref": "#/components/schemas/Rehearsal"
   },
   {
    "$ref": "#/components/schemas/Receipt"
   }
  ]
 },
 "Reports.historyOf": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HistoryItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Reports.list": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Reports.movesOf": {
  "$ref": "#/components/schemas/Moves"
 },
 "Reports.one": {
  "type": "object",
  "required": [
   "plan",
   "revision",
   "content",
   "document",
   "summarisedAt",
   "sentBack",
   "tasks",
   "notes",
   "id",
   "planId",
   "documentNumber",
   "type",
   "period",
   "agency",
   "originAgencyId",
   "state",
   "sequence",
   "dueOn",
   "dueAt",
   "openedAt",
   "filedAt",
   "late",
   "timeliness",
   "markedMissingAt",
   "acceptedAt"
  ],
  "properties": {
   "plan": {
    "type": "object",
    "required": [
     "title",
     "monitoringAgencyId"
    ],
    "properties": {
     "title": {
      "type": "string"
     },
     "monitoringAgencyId": {
      "type": "string"
     }
    }
   },
   "revision": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "content": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ReportContent"
     }
    ]
   },
   "document": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "number",
       "date",
       "file"
      ],
      "properties": {
       "number": {
        "type": "string"
       },
       "date": {
        "type": "string"
       },
       "file": {
        "type": "string"
       }
      }
     }
    ],
    "description": "The signed document it came as, if it did."
   },
   "summarisedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "sentBack": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SentBack"
     }
    ],
    "description": "Why it was given back, and which answers are to be corrected; null once it was handed in again."
   },
   "tasks": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "id",
      "key",
      "text",
      "state"
     ],
     "properties": {
      "id": {
       "type": "string"
      },
      "key": {
       "type": "string"
      },
      "text": {
       "type": "string"
      },
      "state": {
       "type": "string"
      }
     }
    },
    "description": "Tasks of the plan that the agency leads, which a unit report answers for."
   },
   "notes": {
    "type": "array",
    "items": {}
   },
   "id": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "type": {
    "enum": [
     "unit",
     "summary"
    ]
   },
   "period": {
    "type": "object",
    "required": [
     "no",
     "key",
     "dataFrom",
     "cutOff"
    ],
    "properties": {
     "no": {
      "type": "number"
     },
     "key": {
      "type": "string"
     },
     "dataFrom": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "cutOff": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    }
   },
   "agency": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "description": "Who owes it now, by the name of the day on which it was opened (R-65)."
   },
   "originAgencyId": {
    "type": "string"
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "dueOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "openedAt": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "late": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null while it is not filed."
   },
   "timeliness": {
    "anyOf": [
     {
      "enum": [
       "inTime",
       "dueSoon",
       "overdue",
       "doneInTime",
       "doneLate",
       "undated"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "Handed in on time, late, not yet, due soon, overdue; undated where the period is the plan's whole life. Null of a cancelled report."
   },
   "markedMissingAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The mark stays when it comes in after all (R-58)."
   },
   "acceptedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "SavedFilters.mine": {
  "type": "array",
  "items": {
   "$ref": "#/components/schemas/SavedFilter"
  }
 },
 "SavedFilters.save": {
  "$ref": "#/components/schemas/SavedFilter"
 },
 "Selection.common": {
  "$ref": "#/components/schemas/CommonMoves"
 },
 "Sessions.open": {
  "$ref": "#/components/schemas/SignedIn"
 },
 "Statistics.dissemination": {
  "$ref": "#/components/schemas/Statistics"
 },
 "Statistics.matrix": {
  "$ref": "#/components/schemas/StatisticsMatrix"
 },
 "Statistics.reports": {
  "$ref": "#/components/schemas/Statistics"
 },
 "Statistics.tasks": {
  "$ref": "#/components/schemas/Statistics"
 },
 "Summary.proposal": {
  "$ref": "#/components/schemas/SummaryProposal"
 },
 "System.check": {
  "$ref": "#/components/schemas/ChainReport"
 },
 "System.standing": {
  "$ref": "#/components/schemas/SystemStanding"
 },
 "System.tryAs": {
  "$ref": "#/components/schemas/Moves"
 },
 "Tasks.command": {
  "anyOf": [
   {
    "$ref": "#/components/schemas/Rehearsal"
   },
   {
    "$ref": "#/components/schemas/Receipt"
   }
  ]
 },
 "Tasks.historyOf": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HistoryItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Tasks.list": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TaskItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Tasks.movesOf": {
  "$ref": "#/components/schemas/Moves"
 },
 "Tasks.one": {
  "type": "object",
  "required": [
   "plan",
   "rule",
   "ownPlan",
   "coordinators",
   "targets",
   "window",
   "dissemination",
   "triggerDocument",
   "coveredBy",
   "fate",
   "deadlines",
   "extensions",
   "results",
   "values",
   "notes",
   "id",
   "planId",
   "documentNumber",
   "key",
   "text",
   "lead",
   "originAgencyId",
   "state",
   "sequence",
   "issuedOn",
   "deadlineKind",
   "originalDeadline",
   "currentDeadline",
   "extensionsGranted",
   "judgedDueAt",
   "timeliness",
   "disseminatedOn",
   "disseminatedLate",
   "begunAt",
   "percent",
   "submittedAt",
   "acceptedAt"
  ],
  "properties": {
   "plan": {
    "type": "object",
    "required": [
     "title",
     "monitoringAgencyId"
    ],
    "properties": {
     "title": {
      "type": "string"
     },
     "monitoringAgencyId": {
      "type": "string"
     }
    }
   },
   "rule": {},
   "ownPlan": {
    "type": "boolean"
   },
   "coordinators": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "agencyId",
      "name"
     ],
     "properties": {
      "agencyId": {
       "type": "string"
      },
      "name": {
       "type": "string"
      }
     }
    }
   },
   "targets": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TargetStanding"
    },
    "description": "Each with its last value of this round, and whether that meets it (R-50)."
   },
   "window": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "from",
       "to"
      ],
      "properties": {
       "from": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "to": {
        "type": "string"
       }
      }
     }
    ]
   },
   "dissemination": {},
   "triggerDocument": {},
   "coveredBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "fate": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "deadlines": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SetDeadline"
    }
   },
   "extensions": {
    "type": "array",
    "items": {}
   },
   "results": {
    "type": "array",
    "items": {}
   },
   "values": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/EnteredValue"
    }
   },
   "notes": {
    "type": "array",
    "items": {}
   },
   "id": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "key": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "lead": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "description": "Who holds it now, by the name of the day of issue (R-65)."
   },
   "originAgencyId": {
    "type": "string",
    "description": "Who was given it at issue."
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "issuedOn": {
    "type": "string"
   },
   "deadlineKind": {
    "type": "string"
   },
   "originalDeadline": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/DeadlineView"
     }
    ],
    "description": "As set first."
   },
   "currentDeadline": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/DeadlineView"
     }
    ],
    "description": "As set last; this one counts."
   },
   "extensionsGranted": {
    "type": "number"
   },
   "judgedDueAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The deadline that judges: not an extension granted after the one before had run out (R-46). Null where there is nothing to be late for."
   },
   "timeliness": {
    "anyOf": [
     {
      "enum": [
       "inTime",
       "dueSoon",
       "overdue",
       "doneInTime",
       "doneLate",
       "undated"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "Null of a cancelled task."
   },
   "disseminatedOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "disseminatedLate": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ]
   },
   "begunAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "percent": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "submittedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "acceptedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "asOf": {
    "$ref": "#/components/schemas/AsOfMark"
   }
  }
 },
 "Webhooks.eventTypes": {
  "type": "array",
  "items": {
   "$ref": "#/components/schemas/EventTypeItem"
  }
 },
 "Webhooks.list": {
  "type": "array",
  "items": {
   "$ref": "#/components/schemas/EndpointItem"
  }
 },
 "Webhooks.listEvents": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/EventItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Webhooks.one": {
  "$ref": "#/components/schemas/EndpointItem"
 },
 "Webhooks.oneEvent": {
  "$ref": "#/components/schemas/EventDetail"
 },
 "Webhooks.redeliver": {
  "type": "object",
  "required": [
   "count"
  ],
  "properties": {
   "count": {
    "type": "number"
   }
  }
 },
 "Webhooks.register": {
  "type": "object",
  "required": [
   "id",
   "key"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "key": {
    "$ref": "#/components/schemas/ToldKey"
   }
  }
 },
 "Webhooks.rotate": {
  "$ref": "#/components/schemas/ToldKey"
 },
 "Webhooks.skip": {
  "type": "object",
  "required": [
   "count"
  ],
  "properties": {
   "count": {
    "type": "number"
   }
  }
 },
 "Webhooks.test": {
  "type": "object",
  "required": [
   "eventId"
  ],
  "properties": {
   "eventId": {
    "type": "string"
   }
  }
 },
 "Workflows.list": {
  "type": "array",
  "items": {
   "$ref": "#/components/schemas/WorkflowView"
  }
 }
};
export const schemas: Readonly<Record<string, object>> = {
 "Able": {
  "type": "object",
  "required": [
   "id",
   "sequence",
   "actingAs",
   "given"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "actingAs": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The post in which it is allowed."
   },
   "given": {
    "$ref": "#/components/schemas/JsonObject",
    "description": "Inputs to be sent along for it as they are."
   }
  },
  "description": "A document for which a move is allowed."
 },
 "AccountStanding": {
  "type": "object",
  "required": [
   "login",
   "disabledAt",
   "passwordMustChange"
  ],
  "properties": {
   "login": {
    "type": "string"
   },
   "disabledAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Since when nobody can sign in with it; null while it is open."
   },
   "passwordMustChange": {
    "type": "boolean",
    "description": "Somebody else chose the password, and its owner has not changed it yet."
   }
  },
  "description": "An account as administrators may see it."
 },
 "Agency": {
  "type": "object",
  "required": [
   "id",
   "kind",
   "parentId",
   "validFrom",
   "validUntil",
   "reviewRoute",
   "symbol",
   "registerByType",
   "names",
   "codes"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "ministry",
     "provincialCommittee",
     "cityCommittee",
     "committeeOffice",
     "department",
     "division",
     "districtCommittee",
     "communeCommittee",
     "publicUnit",
     "party",
     "other"
    ]
   },
   "parentId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The agency directly above; null for an issuing body at the top."
   },
   "validFrom": {
    "type": "string"
   },
   "validUntil": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "First day on which it no longer exists."
   },
   "reviewRoute": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of an issuing body: the route of its new plans."
   },
   "symbol": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of an issuing body: its letters in a document number, `UBND`."
   },
   "registerByType": {
    "type": "boolean",
    "description": "Whether its documents are numbered in one series per type rather than one for all."
   },
   "names": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AgencyName"
    }
   },
   "codes": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AgencyCode"
    }
   }
  },
  "description": "Cơ quan. A stable id; names and codes are dated rows beside it (R-65)."
 },
 "AgencyCode": {
  "type": "object",
  "required": [
   "code",
   "agencyId",
   "validFrom",
   "validUntil",
   "agency"
  ],
  "properties": {
   "code": {
    "type": "string"
   },
   "agencyId": {
    "type": "string"
   },
   "validFrom": {
    "type": "string"
   },
   "validUntil": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "agency": {
    "$ref": "#/components/schemas/Agency"
   }
  },
  "description": "Mã định danh. Never given to another body (R-67)."
 },
 "AgencyItem": {
  "type": "object",
  "required": [
   "id",
   "code",
   "name",
   "kind",
   "parentId",
   "validFrom",
   "validUntil",
   "reviewRoute",
   "symbol"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "code": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "name": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "ministry",
     "provincialCommittee",
     "cityCommittee",
     "committeeOffice",
     "department",
     "division",
     "districtCommittee",
     "communeCommittee",
     "publicUnit",
     "party",
     "other"
    ]
   },
   "parentId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "validFrom": {
    "type": "string"
   },
   "validUntil": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "reviewRoute": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "symbol": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "An agency in a list, by the name and code of the day asked about."
 },
 "AgencyName": {
  "type": "object",
  "required": [
   "agencyId",
   "validFrom",
   "name",
   "agency"
  ],
  "properties": {
   "agencyId": {
    "type": "string"
   },
   "validFrom": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "agency": {
    "$ref": "#/components/schemas/Agency"
   }
  },
  "description": "A name from a day on, until the next one. Never changed: documents show the name of their date."
 },
 "AppointmentItem": {
  "type": "object",
  "required": [
   "id",
   "personId",
   "person",
   "agencyId",
   "agency",
   "position",
   "acting",
   "validFrom",
   "validUntil"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "personId": {
    "type": "string"
   },
   "person": {
    "type": "string"
   },
   "agencyId": {
    "type": "string"
   },
   "agency": {
    "type": "string",
    "description": "Its name on the day asked about, else on the day the post was taken up."
   },
   "position": {
    "enum": [
     "system",
     "officer",
     "divisionHead",
     "agencyHead",
     "agencyDeputy",
     "officeChief",
     "chair",
     "viceChair",
     "clerk",
     "monitor",
     "auditor",
     "administrator"
    ]
   },
   "acting": {
    "type": "boolean"
   },
   "validFrom": {
    "type": "string"
   },
   "validUntil": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "AsOfMark": {
  "type": "object",
  "required": [
   "at",
   "sequence",
   "treeSize"
  ],
  "properties": {
   "at": {
    "type": "string",
    "description": "ISO in UTC."
   },
   "sequence": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Number of the document's last entry by then; null of a list."
   },
   "treeSize": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "The size asked for; of a document else the smallest tree that has its last entry, null while that waits for a place."
   }
  },
  "description": "What an answer says of its time, so that nobody takes it for the present."
 },
 "AttemptItem": {
  "type": "object",
  "required": [
   "no",
   "at",
   "ms",
   "status",
   "error",
   "response",
   "keyIds"
  ],
  "properties": {
   "no": {
    "type": "number"
   },
   "at": {
    "type": "string"
   },
   "ms": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "status": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "error": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "response": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The first 2 kB."
   },
   "keyIds": {
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "description": "One attempt, and what was answered."
 },
 "Awaited": {
  "type": "object",
  "required": [
   "positions",
   "label",
   "agencyId",
   "agency"
  ],
  "properties": {
   "positions": {
    "type": "array",
    "items": {
     "enum": [
      "system",
      "officer",
      "divisionHead",
      "agencyHead",
      "agencyDeputy",
      "officeChief",
      "chair",
      "viceChair",
      "clerk",
      "monitor",
      "auditor",
      "administrator"
     ]
    }
   },
   "label": {
    "type": "string",
    "description": "The posts in the caller's language."
   },
   "agencyId": {
    "type": "string"
   },
   "agency": {
    "type": "string",
    "description": "Its name today."
   }
  },
  "description": "Somebody for whom a document waits."
 },
 "Block": {
  "type": "object",
  "required": [
   "style",
   "text"
  ],
  "properties": {
   "style": {
    "enum": [
     "heading",
     "paragraph"
    ]
   },
   "text": {
    "type": "string"
   }
  },
  "description": "A paragraph. The text of a plan may mark words as `**bold**` and `*italic*`."
 },
 "BulkAnswer": {
  "type": "object",
  "required": [
   "summary",
   "results"
  ],
  "properties": {
   "summary": {
    "$ref": "#/components/schemas/BulkSummary"
   },
   "results": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/BulkResult"
    },
    "description": "In the order of the request."
   }
  }
 },
 "BulkResult": {
  "type": "object",
  "required": [
   "index",
   "id",
   "outcome"
  ],
  "properties": {
   "index": {
    "type": "number",
    "description": "Place of the command in the request."
   },
   "id": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "As it was sent; null where it is no text."
   },
   "outcome": {
    "enum": [
     "accepted",
     "refused",
     "failed",
     "can",
     "cannot"
    ]
   },
   "receipt": {
    "$ref": "#/components/schemas/Receipt",
    "description": "Of an accepted command, as a single one is answered."
   },
   "rehearsal": {
    "$ref": "#/components/schemas/Rehearsal",
    "description": "Of a rehearsal, as a single one is answered."
   },
   "problem": {
    "type": "object",
    "additionalProperties": {},
    "description": "The problem document that the same command alone would have been answered with."
   }
  }
 },
 "BulkSummary": {
  "type": "object",
  "required": [
   "total",
   "accepted",
   "refused",
   "failed",
   "can",
   "cannot"
  ],
  "properties": {
   "total": {
    "type": "number"
   },
   "accepted": {
    "type": "number"
   },
   "refused": {
    "type": "number"
   },
   "failed": {
    "type": "number"
   },
   "can": {
    "type": "number"
   },
   "cannot": {
    "type": "number"
   }
  },
  "description": "How many commands came to what."
 },
 "CalendarDiff": {
  "type": "object",
  "required": [
   "from",
   "to",
   "yearsAdded",
   "yearsRemoved",
   "days",
   "digest"
  ],
  "properties": {
   "from": {
    "type": "number"
   },
   "to": {
    "type": "number"
   },
   "yearsAdded": {
    "type": "array",
    "items": {
     "type": "number"
    }
   },
   "yearsRemoved": {
    "type": "array",
    "items": {
     "type": "number"
    }
   },
   "days": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DayChange"
    },
    "description": "In order. Of a year that only one of them has: the days that are not as in a plain week."
   },
   "digest": {
    "type": "string",
    "description": "SHA-256, hexadecimal, of the canonical JSON of all the rest: the audit log names the diff of an import by it."
   }
  },
  "description": "What one version of the calendar says otherwise than another."
 },
 "CalendarVersionDetail": {
  "type": "object",
  "required": [
   "years",
   "version",
   "note",
   "createdAt"
  ],
  "properties": {
   "years": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "year",
      "off",
      "working"
     ],
     "properties": {
      "year": {
       "type": "number"
      },
      "off": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/DayView"
       }
      },
      "working": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/DayView"
       }
      }
     }
    }
   },
   "version": {
    "type": "number"
   },
   "note": {
    "type": "string"
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "ISO in UTC."
   }
  },
  "description": "One version in full, in the shape in which the next one is handed in."
 },
 "CalendarVersionItem": {
  "type": "object",
  "required": [
   "version",
   "note",
   "createdAt",
   "years"
  ],
  "properties": {
   "version": {
    "type": "number"
   },
   "note": {
    "type": "string"
   },
   "createdAt": {
    "type": "string",
    "format": "date-time",
    "description": "ISO in UTC."
   },
   "years": {
    "type": "array",
    "items": {
     "type": "number"
    }
   }
  },
  "description": "A version in a list."
 },
 "Cell": {
  "type": "object",
  "required": [
   "label",
   "count",
   "share",
   "list"
  ],
  "properties": {
   "label": {
    "type": "string"
   },
   "count": {
    "type": "number"
   },
   "share": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Share"
     }
    ],
    "description": "Null of what stands outside the percentages."
   },
   "list": {
    "type": "string",
    "description": "The list of just these rows, for the same reader and instant."
   }
  }
 },
 "CellPlace": {
  "type": "object",
  "required": [
   "table",
   "row",
   "column",
   "columns",
   "rows"
  ],
  "properties": {
   "table": {
    "type": "number"
   },
   "row": {
    "type": "number"
   },
   "column": {
    "type": "number",
    "description": "Column of the grid, from 0; merged cells count as many columns as they cover."
   },
   "columns": {
    "type": "number"
   },
   "rows": {
    "type": "number",
    "description": "Rows it covers, of cells merged downwards."
   }
  }
 },
 "Cells": {
  "type": "object",
  "required": [
   "all",
   "doneInTime",
   "doneLate",
   "openInTime",
   "openOverdue",
   "undated",
   "cancelled",
   "doneOfDue",
   "inTimeOfDue"
  ],
  "properties": {
   "all": {
    "$ref": "#/components/schemas/Cell",
    "description": "All but what is cancelled."
   },
   "doneInTime": {
    "$ref": "#/components/schemas/Cell"
   },
   "doneLate": {
    "$ref": "#/components/schemas/Cell"
   },
   "openInTime": {
    "$ref": "#/components/schemas/OpenCell"
   },
   "openOverdue": {
    "$ref": "#/components/schemas/Cell"
   },
   "undated": {
    "$ref": "#/components/schemas/Cell",
    "description": "Không định kỳ, outside the percentages (R-45, R-49)."
   },
   "cancelled": {
    "$ref": "#/components/schemas/Cell",
    "description": "Named apart and counted nowhere else."
   },
   "doneOfDue": {
    "$ref": "#/components/schemas/Share"
   },
   "inTimeOfDue": {
    "$ref": "#/components/schemas/Share"
   }
  },
  "description": "The four official cells, and what stands outside them."
 },
 "ChainFinding": {
  "type": "object",
  "required": [
   "rule",
   "meaning",
   "stream",
   "entryId",
   "problem"
  ],
  "properties": {
   "rule": {
    "enum": [
     "waiting",
     "head",
     "state",
     "pending",
     "entry",
     "form",
     "chain",
     "time",
     "column",
     "hidden",
     "twice",
     "order",
     "removed",
     "missing",
     "leaf",
     "tile",
     "size",
     "checkpoint",
     "cosignature",
     "root",
     "fork",
     "shrunk",
     "split",
     "unsigned",
     "unwitnessed",
     "content",
     "personal",
     "verdict"
    ]
   },
   "meaning": {
    "type": "string",
    "description": "What the rule says, in Vietnamese."
   },
   "stream": {
    "type": "string"
   },
   "entryId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "problem": {
    "type": "string",
    "description": "With the values, in English."
   }
  }
 },
 "ChainReport": {
  "type": "object",
  "required": [
   "at",
   "ms",
   "entries",
   "leaves",
   "fitting",
   "findings",
   "more"
  ],
  "properties": {
   "at": {
    "type": "string"
   },
   "ms": {
    "type": "number",
    "description": "Milliseconds it took."
   },
   "entries": {
    "type": "number"
   },
   "leaves": {
    "type": "number",
    "description": "Leaves of the tree; the rest waits for its place."
   },
   "fitting": {
    "type": "number",
    "description": "Checkpoints whose root the leaves give."
   },
   "findings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ChainFinding"
    }
   },
   "more": {
    "type": "number",
    "description": "How many more there are."
   }
  },
  "description": "What a check of the whole log came to."
 },
 "CommonMove": {
  "type": "object",
  "required": [
   "type",
   "label",
   "inputs",
   "wanted",
   "allowed",
   "refused"
  ],
  "properties": {
   "type": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "inputs": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MoveInput"
    }
   },
   "wanted": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Inputs that the judge will want for at least one of them."
   },
   "allowed": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Able"
    }
   },
   "refused": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Unable"
    }
   }
  },
  "description": "A command that every document of a selection is open to."
 },
 "CommonMoves": {
  "type": "object",
  "required": [
   "kind",
   "notFound",
   "moves"
  ],
  "properties": {
   "kind": {
    "enum": [
     "plan",
     "task",
     "report",
     "delivery"
    ]
   },
   "notFound": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Ids that name nothing the caller may see."
   },
   "moves": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CommonMove"
    },
    "description": "Those allowed for most documents first."
   }
  }
 },
 "DayChange": {
  "type": "object",
  "required": [
   "on",
   "was",
   "becomes"
  ],
  "properties": {
   "on": {
    "type": "string"
   },
   "was": {
    "anyOf": [
     {
      "enum": [
       "working",
       "free"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "becomes": {
    "anyOf": [
     {
      "enum": [
       "working",
       "free"
      ]
     },
     {
      "type": "null"
     }
    ]
   }
  },
  "description": "A day that two versions of the calendar see differently."
 },
 "DayView": {
  "type": "object",
  "required": [
   "on",
   "source"
  ],
  "properties": {
   "on": {
    "type": "string"
   },
   "source": {
    "type": "string",
    "description": "Empty where none was stored: of versions older than this column."
   }
  }
 },
 "DeadlineView": {
  "type": "object",
  "required": [
   "lastDay",
   "dueAt"
  ],
  "properties": {
   "lastDay": {
    "type": "string"
   },
   "dueAt": {
    "type": "string"
   }
  },
  "description": "A deadline as set once; later ones stand beside it."
 },
 "DefinitionInUse": {
  "type": "object",
  "required": [
   "id",
   "hash",
   "firstSeenAt",
   "states"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "hash": {
    "type": "string"
   },
   "firstSeenAt": {
    "type": "string",
    "description": "When this installation met it for the first time."
   },
   "states": {
    "type": "object",
    "additionalProperties": {
     "type": "number"
    },
    "description": "How many documents stand in each of its states."
   }
  },
  "description": "A definition that documents ran or run under."
 },
 "DelegationItem": {
  "type": "object",
  "required": [
   "id",
   "appointmentId",
   "position",
   "agencyId",
   "holderId",
   "holder",
   "personId",
   "person",
   "commands",
   "planId",
   "legalBasis",
   "validFrom",
   "validUntil",
   "revokedAt"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "appointmentId": {
    "type": "string"
   },
   "position": {
    "enum": [
     "system",
     "officer",
     "divisionHead",
     "agencyHead",
     "agencyDeputy",
     "officeChief",
     "chair",
     "viceChair",
     "clerk",
     "monitor",
     "auditor",
     "administrator"
    ]
   },
   "agencyId": {
    "type": "string"
   },
   "holderId": {
    "type": "string"
   },
   "holder": {
    "type": "string"
   },
   "personId": {
    "type": "string"
   },
   "person": {
    "type": "string"
   },
   "commands": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    ]
   },
   "planId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "legalBasis": {
    "type": "string"
   },
   "validFrom": {
    "type": "string"
   },
   "validUntil": {
    "type": "string"
   },
   "revokedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "DeliveryItem": {
  "type": "object",
  "required": [
   "id",
   "planId",
   "documentNumber",
   "title",
   "recipient",
   "code",
   "internal",
   "state",
   "sequence",
   "queuedAt",
   "sentAt",
   "status",
   "recallOpen"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "title": {
    "type": "string",
    "description": "Trích yếu."
   },
   "recipient": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "description": "By the name of the day of issue (R-65)."
   },
   "code": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "internal": {
    "type": "boolean"
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "queuedAt": {
    "type": "string"
   },
   "sentAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "status": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The status code that came last, `03`."
   },
   "recallOpen": {
    "type": "boolean",
    "description": "Asked back and not answered yet."
   }
  },
  "description": "A delivery in a list."
 },
 "DispatchItem": {
  "type": "object",
  "required": [
   "id",
   "no",
   "kind",
   "messageKind",
   "queuedAt",
   "state",
   "dueAt",
   "busId",
   "receiverCode",
   "sha256",
   "result",
   "settledAt",
   "attempts"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "no": {
    "type": "number"
   },
   "kind": {
    "enum": [
     "document",
     "recall",
     "update"
    ]
   },
   "messageKind": {
    "anyOf": [
     {
      "enum": [
       "recall",
       "update",
       "new",
       "replace"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "How it was written: `replace` for a document that replaces another; null until it is."
   },
   "queuedAt": {
    "type": "string",
    "format": "date-time"
   },
   "state": {
    "enum": [
     "waiting",
     "dropped",
     "taken",
     "dead"
    ]
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string",
      "format": "date-time"
     }
    ],
    "description": "When it is tried next; null when it is not."
   },
   "busId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "receiverCode": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "sha256": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "SHA-256 of what was sent, hexadecimal."
   },
   "result": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "What the bus said last, `18`, or why it waits or was given up."
   },
   "settledAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string",
      "format": "date-time"
     }
    ]
   },
   "attempts": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "no",
      "at",
      "ms",
      "result"
     ],
     "properties": {
      "no": {
       "type": "number"
      },
      "at": {
       "type": "string"
      },
      "ms": {
       "type": "number"
      },
      "result": {
       "type": "string"
      }
     }
    }
   }
  },
  "description": "Một gói tin gửi đi, and every attempt to hand it to its bus."
 },
 "DisseminationWindow": {
  "type": "object",
  "required": [
   "from",
   "to",
   "source"
  ],
  "properties": {
   "from": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "to": {
    "type": "string",
    "description": "Last day."
   },
   "source": {
    "type": "string"
   }
  }
 },
 "DocumentTable": {
  "type": "object",
  "required": [
   "sheet",
   "title",
   "columns",
   "rows"
  ],
  "properties": {
   "sheet": {
    "type": "string",
    "description": "Name of the sheet, at most 31 characters."
   },
   "title": {
    "type": "string"
   },
   "columns": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "title",
      "width"
     ],
     "properties": {
      "title": {
       "type": "string"
      },
      "width": {
       "type": "number"
      }
     }
    },
    "description": "Widths in characters."
   },
   "rows": {
    "type": "array",
    "items": {
     "type": "array",
     "items": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       },
       {
        "type": "number"
       },
       {
        "type": "object",
        "required": [
         "day"
        ],
        "properties": {
         "day": {
          "type": "string"
         }
        }
       }
      ]
     }
    }
   }
  },
  "description": "One table, of the annex and of the workbook."
 },
 "EndpointItem": {
  "type": "object",
  "required": [
   "id",
   "agencyId",
   "agency",
   "name",
   "url",
   "allowedCidrs",
   "ports",
   "eventTypes",
   "onDead",
   "mostInFlight",
   "status",
   "disabledBecause",
   "createdBy",
   "createdAt",
   "approvedBy",
   "approvedAt",
   "consentedAt",
   "failures",
   "failingSince",
   "restsUntil",
   "circuitOpen",
   "waiting",
   "dead",
   "keys"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "agencyId": {
    "type": "string"
   },
   "agency": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "url": {
    "type": "string"
   },
   "allowedCidrs": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "ports": {
    "type": "array",
    "items": {
     "type": "number"
    }
   },
   "eventTypes": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "onDead": {
    "enum": [
     "hold",
     "skip"
    ]
   },
   "mostInFlight": {
    "type": "number"
   },
   "status": {
    "enum": [
     "proposed",
     "approved",
     "active",
     "paused",
     "disabled",
     "retired"
    ]
   },
   "disabledBecause": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "createdBy": {
    "type": "string"
   },
   "createdAt": {
    "type": "string"
   },
   "approvedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "approvedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "consentedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "failures": {
    "type": "number",
    "description": "Failures in a row, since when, and until when nothing is tried."
   },
   "failingSince": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "restsUntil": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "circuitOpen": {
    "type": "boolean",
    "description": "From five failures in a row one event at a time is tried."
   },
   "waiting": {
    "type": "number"
   },
   "dead": {
    "type": "number"
   },
   "keys": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/KeyItem"
    }
   }
  },
  "description": "Điểm nhận, as administrators see it."
 },
 "EnteredValue": {
  "type": "object",
  "required": [
   "target",
   "value",
   "at"
  ],
  "properties": {
   "target": {
    "type": "string"
   },
   "value": {
    "type": "number"
   },
   "at": {
    "type": "string"
   }
  },
  "description": "A value of a target as it was entered."
 },
 "ErasedPerson": {
  "type": "object",
  "required": [
   "entryId",
   "keyDestroyed"
  ],
  "properties": {
   "entryId": {
    "type": "string",
    "description": "The entry that says on what grounds, and that verification names beside what is gone."
   },
   "keyDestroyed": {
    "type": "boolean",
    "description": "False: the key could not be destroyed at once; that is tried again until it is."
   }
  }
 },
 "EventDetail": {
  "type": "object",
  "required": [
   "entryId",
   "body",
   "history",
   "eventId",
   "type",
   "documentId",
   "sequence",
   "at",
   "state",
   "attempts",
   "dueAt",
   "settledAt"
  ],
  "properties": {
   "entryId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "body": {
    "type": "string",
    "description": "The bytes that every attempt sends, as text."
   },
   "history": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AttemptItem"
    }
   },
   "eventId": {
    "type": "string"
   },
   "type": {
    "type": "string"
   },
   "documentId": {
    "type": "string",
    "description": "The document it tells of; the event's own id where it tells of none."
   },
   "sequence": {
    "type": "number"
   },
   "at": {
    "type": "string"
   },
   "state": {
    "enum": [
     "dead",
     "pending",
     "leased",
     "delivered",
     "skipped"
    ]
   },
   "attempts": {
    "type": "number"
   },
   "dueAt": {
    "type": "string"
   },
   "settledAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "EventItem": {
  "type": "object",
  "required": [
   "eventId",
   "type",
   "documentId",
   "sequence",
   "at",
   "state",
   "attempts",
   "dueAt",
   "settledAt"
  ],
  "properties": {
   "eventId": {
    "type": "string"
   },
   "type": {
    "type": "string"
   },
   "documentId": {
    "type": "string",
    "description": "The document it tells of; the event's own id where it tells of none."
   },
   "sequence": {
    "type": "number"
   },
   "at": {
    "type": "string"
   },
   "state": {
    "enum": [
     "dead",
     "pending",
     "leased",
     "delivered",
     "skipped"
    ]
   },
   "attempts": {
    "type": "number"
   },
   "dueAt": {
    "type": "string"
   },
   "settledAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "One event on its way to one endpoint."
 },
 "EventPosition": {
  "type": "object",
  "required": [
   "id"
  ],
  "properties": {
   "id": {
    "type": "string"
   }
  },
  "description": "Where to listen from."
 },
 "EventTypeItem": {
  "type": "object",
  "required": [
   "name",
   "label"
  ],
  "properties": {
   "name": {
    "type": "string"
   },
   "label": {
    "type": "string"
   }
  },
  "description": "A type of event by its name, and what it tells."
 },
 "ForecastAgency": {
  "type": "object",
  "required": [
   "agencyId",
   "name",
   "staffed",
   "endsOn",
   "obligations"
  ],
  "properties": {
   "agencyId": {
    "type": "string"
   },
   "name": {
    "type": "string",
    "description": "Its name on the day of issue (R-65)."
   },
   "staffed": {
    "type": "boolean",
    "description": "Whether anybody holds a post there on the day of issue; otherwise the clerk of the monitoring agency acts on paper."
   },
   "endsOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "First day on which it no longer exists, as far as recorded."
   },
   "obligations": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ForecastObligation"
    }
   }
  },
  "description": "What one agency owes, dated things first and in order."
 },
 "ForecastAgencyPage": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ForecastAgency"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "`after` of the next page; null on the last one."
   }
  }
 },
 "ForecastAnswer": {
  "type": "object",
  "required": [
   "agencies",
   "planId",
   "revision",
   "issuedOn",
   "issued",
   "until",
   "untilBecause",
   "calendarVersion",
   "counts",
   "timeline",
   "findings",
   "findingsLeftOut"
  ],
  "properties": {
   "agencies": {
    "$ref": "#/components/schemas/ForecastAgencyPage"
   },
   "planId": {
    "type": "string"
   },
   "revision": {
    "type": "string",
    "description": "Hash of the content that was played."
   },
   "issuedOn": {
    "type": "string"
   },
   "issued": {
    "type": "boolean",
    "description": "Whether the plan was really issued on that day."
   },
   "until": {
    "type": "string",
    "description": "How far it was played; what begins by then is listed, whenever it is due."
   },
   "untilBecause": {
    "enum": [
     "planEnd",
     "twoYears",
     "fiveYears"
    ],
    "description": "Why it ends there: the plan does, or it has no end (two years), or one too far off (five)."
   },
   "calendarVersion": {
    "type": "number",
    "description": "R-43: every date was computed under this version."
   },
   "counts": {
    "$ref": "#/components/schemas/ForecastCounts"
   },
   "timeline": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ForecastEvent"
    }
   },
   "findings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ForecastFinding"
    },
    "description": "The gravest first."
   },
   "findingsLeftOut": {
    "type": "number",
    "description": "How many findings are not in the list, the least grave; counted all the same."
   }
  },
  "description": "The same over HTTP, its agencies by pages."
 },
 "ForecastCounts": {
  "type": "object",
  "required": [
   "agencies",
   "obligations",
   "undated",
   "errors",
   "warnings",
   "infos"
  ],
  "properties": {
   "agencies": {
    "type": "number"
   },
   "obligations": {
    "type": "number"
   },
   "undated": {
    "type": "number",
    "description": "Of them without a date."
   },
   "errors": {
    "type": "number"
   },
   "warnings": {
    "type": "number"
   },
   "infos": {
    "type": "number"
   }
  }
 },
 "ForecastDate": {
  "type": "object",
  "required": [
   "on",
   "kind",
   "key",
   "planId",
   "documentNumber"
  ],
  "properties": {
   "on": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "task",
     "summary",
     "dissemination",
     "unitReport"
    ]
   },
   "key": {
    "type": "string"
   },
   "planId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Null for the plan itself."
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "One of several dates that fall together."
 },
 "ForecastEvent": {
  "type": "object",
  "required": [
   "on",
   "kind",
   "key",
   "round",
   "period",
   "count",
   "groups",
   "reminders",
   "text",
   "source"
  ],
  "properties": {
   "on": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "issue",
     "windowOpens",
     "windowEnds",
     "taskDue",
     "periodOpens",
     "cutOff",
     "reportsDue",
     "summaryDue",
     "planEnds"
    ]
   },
   "key": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of a task its key, of a period that of the period."
   },
   "round": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Of a recurring task: which of its dates, from 1."
   },
   "period": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ForecastPeriod"
     }
    ]
   },
   "count": {
    "type": "number",
    "description": "How many agencies it concerns."
   },
   "groups": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ForecastGroup"
    }
   },
   "reminders": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ForecastReminder"
    },
    "description": "Of what is due: by the ladder of the plan, or the usual one."
   },
   "text": {
    "$ref": "#/components/schemas/ForecastText"
   },
   "source": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ForecastSource"
     }
    ]
   }
  },
  "description": "What happens, or is due, on one day."
 },
 "ForecastFinding": {
  "type": "object",
  "required": [
   "code",
   "severity",
   "on",
   "keys",
   "count",
   "agencies",
   "dates",
   "text",
   "source"
  ],
  "properties": {
   "code": {
    "type": "string",
    "description": "Stable: `task.quarter-over`."
   },
   "severity": {
    "enum": [
     "error",
     "warning",
     "info"
    ]
   },
   "on": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "keys": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Keys of the tasks, reporting rules or periods it is about."
   },
   "count": {
    "type": "number",
    "description": "How many agencies it is about; 0 where it is about the plan."
   },
   "agencies": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "The first of them by name."
   },
   "dates": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ForecastDate"
    },
    "description": "Of a collision: the dates that fall together, the earliest of them."
   },
   "text": {
    "$ref": "#/components/schemas/ForecastText"
   },
   "source": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ForecastSource"
     }
    ]
   }
  },
  "description": "Something impossible (error), doubtful (warning), or good to know (info)."
 },
 "ForecastGroup": {
  "type": "object",
  "required": [
   "kind",
   "count",
   "names"
  ],
  "properties": {
   "kind": {
    "enum": [
     "ministry",
     "provincialCommittee",
     "cityCommittee",
     "committeeOffice",
     "department",
     "division",
     "districtCommittee",
     "communeCommittee",
     "publicUnit",
     "party",
     "other"
    ]
   },
   "count": {
    "type": "number"
   },
   "names": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "The first of them by name."
   }
  },
  "description": "Agencies of one kind."
 },
 "ForecastObligation": {
  "type": "object",
  "required": [
   "kind",
   "key",
   "round",
   "deadlineKind",
   "opensOn",
   "cutOff",
   "lastDay",
   "dueAt",
   "ownPlan",
   "source"
  ],
  "properties": {
   "kind": {
    "enum": [
     "task",
     "summary",
     "dissemination",
     "unitReport"
    ]
   },
   "key": {
    "type": "string",
    "description": "Of a task its key, of a report its period's; `dissemination` for quán triệt, one record of which serves all the agency's tasks."
   },
   "round": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Of a recurring task: which of its dates, from 1; else null."
   },
   "deadlineKind": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "opensOn": {
    "type": "string",
    "description": "From this day it is there."
   },
   "cutOff": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of a report: last day of its data."
   },
   "lastDay": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Last day on time; null where there is nothing to be late for."
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "On time is before this instant."
   },
   "ownPlan": {
    "type": "boolean",
    "description": "R-61: only a plan of its own that has its number counts."
   },
   "source": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ForecastSource"
     }
    ]
   }
  },
  "description": "One thing that an agency owes."
 },
 "ForecastPeriod": {
  "type": "object",
  "required": [
   "no",
   "key",
   "opensOn",
   "dataFrom",
   "cutOff",
   "submitBy",
   "summaryBy",
   "last"
  ],
  "properties": {
   "no": {
    "type": "number"
   },
   "key": {
    "type": "string"
   },
   "opensOn": {
    "type": "string"
   },
   "dataFrom": {
    "type": "string"
   },
   "cutOff": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "submitBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "summaryBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "last": {
    "type": "boolean"
   }
  },
  "description": "One reporting period as the calendar gives it (R-59): data window, cut-off, submission and summary apart."
 },
 "ForecastReminder": {
  "type": "object",
  "required": [
   "step",
   "at"
  ],
  "properties": {
   "step": {
    "type": "string",
    "description": "`before7` … `onDay`, `overdue`, `escalated`."
   },
   "at": {
    "type": "string"
   }
  },
  "description": "A reminder by the clock (R-63), to each agency that is not done by then."
 },
 "ForecastSource": {
  "type": "object",
  "required": [
   "path",
   "text"
  ],
  "properties": {
   "path": {
    "type": "string",
    "description": "Where they stand in the content: `tasks.II.1.deadline`, `reporting.nam`."
   },
   "text": {
    "type": "string"
   }
  },
  "description": "The words of the plan that something comes from."
 },
 "ForecastText": {
  "type": "object",
  "required": [
   "vi",
   "en"
  ],
  "properties": {
   "vi": {
    "type": "string"
   },
   "en": {
    "type": "string"
   }
  },
  "description": "One sentence in both languages."
 },
 "FoundEntry": {
  "type": "object",
  "required": [
   "document",
   "entryId",
   "at",
   "outcome",
   "sequence",
   "type",
   "label",
   "from",
   "to",
   "by",
   "input",
   "reasons"
  ],
  "properties": {
   "document": {
    "type": "object",
    "required": [
     "kind",
     "id",
     "planId",
     "documentNumber",
     "title"
    ],
    "properties": {
     "kind": {
      "enum": [
       "plan",
       "task",
       "report",
       "delivery"
      ]
     },
     "id": {
      "type": "string"
     },
     "planId": {
      "type": "string"
     },
     "documentNumber": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "title": {
      "type": "string"
     }
    }
   },
   "entryId": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "outcome": {
    "enum": [
     "accepted",
     "refused"
    ]
   },
   "sequence": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Number in the document's own chain; null for a refused attempt."
   },
   "type": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "from": {
    "type": "object",
    "required": [
     "state",
     "label"
    ],
    "properties": {
     "state": {
      "type": "string"
     },
     "label": {
      "type": "string"
     }
    }
   },
   "to": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "state",
       "label"
      ],
      "properties": {
       "state": {
        "type": "string"
       },
       "label": {
        "type": "string"
       }
      }
     }
    ]
   },
   "by": {
    "$ref": "#/components/schemas/HistoryActor"
   },
   "input": {
    "description": "What was given with the command, as it was given."
   },
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WordedReason"
    }
   }
  },
  "description": "One attempt that was looked for, with the document it was made on."
 },
 "Header": {
  "type": "object",
  "required": [
   "issuer",
   "issuerInferred",
   "number",
   "symbol",
   "numberStyle",
   "place",
   "date",
   "type",
   "title",
   "carrierTitle"
  ],
  "properties": {
   "issuer": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   },
   "issuerInferred": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ],
    "description": "From the preamble or the place, where no line names the issuer."
   },
   "number": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   },
   "symbol": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   },
   "numberStyle": {
    "anyOf": [
     {
      "enum": [
       "party",
       "state",
       "unnumbered"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "R-18: how the number is built."
   },
   "place": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   },
   "date": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "$ref": "#/components/schemas/PartialDate"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   },
   "type": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   },
   "title": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   },
   "carrierTitle": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ],
    "description": "Of the decision that brings the plan."
   }
  }
 },
 "HealthCheck": {
  "type": "object",
  "required": [
   "name",
   "ok"
  ],
  "properties": {
   "name": {
    "type": "string"
   },
   "ok": {
    "type": "boolean"
   },
   "reason": {
    "type": "string",
    "description": "What is missing."
   }
  },
  "description": "How one of them stands."
 },
 "HistoryActor": {
  "type": "object",
  "required": [
   "system",
   "personId",
   "name",
   "position",
   "agency",
   "onBehalfOf",
   "delegationId"
  ],
  "properties": {
   "system": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "personId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "name": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "position": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "agency": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "onBehalfOf": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Whom a delegate acted for, and by which grant."
   },
   "delegationId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "HistoryItem": {
  "type": "object",
  "required": [
   "entryId",
   "at",
   "outcome",
   "sequence",
   "type",
   "label",
   "from",
   "to",
   "by",
   "input",
   "reasons"
  ],
  "properties": {
   "entryId": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "outcome": {
    "enum": [
     "accepted",
     "refused"
    ]
   },
   "sequence": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Number in the document's own chain; null for a refused attempt."
   },
   "type": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "from": {
    "type": "object",
    "required": [
     "state",
     "label"
    ],
    "properties": {
     "state": {
      "type": "string"
     },
     "label": {
      "type": "string"
     }
    }
   },
   "to": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "state",
       "label"
      ],
      "properties": {
       "state": {
        "type": "string"
       },
       "label": {
        "type": "string"
       }
      }
     }
    ]
   },
   "by": {
    "$ref": "#/components/schemas/HistoryActor"
   },
   "input": {
    "description": "What was given with the command, as it was given."
   },
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WordedReason"
    }
   }
  },
  "description": "One attempt on a document, as people read it. The entry it is drawn from proves it; this view may be rebuilt at any time."
 },
 "ImportAnswer": {
  "type": "object",
  "required": [
   "id",
   "state",
   "progress",
   "refused",
   "proposal"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "state": {
    "enum": [
     "refused",
     "read",
     "reading",
     "drafted"
    ]
   },
   "progress": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Progress"
     }
    ],
    "description": "While it is read."
   },
   "refused": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "params",
       "head",
       "code",
       "text"
      ],
      "properties": {
       "params": {
        "type": "object",
        "additionalProperties": {}
       },
       "head": {
        "enum": [
         "waiting",
         "fix",
         "authority",
         "system"
        ]
       },
       "code": {
        "type": "string"
       },
       "text": {
        "type": "string"
       }
      }
     }
    ],
    "description": "Why the file gives no plan, and what to send instead."
   },
   "proposal": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/ImportDetail"
     }
    ]
   }
  },
  "description": "One import as it is asked for: on its way, refused, or there to be reviewed."
 },
 "ImportDetail": {
  "type": "object",
  "required": [
   "file",
   "source",
   "header",
   "signature",
   "items",
   "questions",
   "warnings",
   "version",
   "createdAt",
   "planId",
   "title",
   "drafting",
   "issuing",
   "createdBy"
  ],
  "properties": {
   "file": {
    "type": "object",
    "required": [
     "sha256",
     "name",
     "format",
     "pages"
    ],
    "properties": {
     "sha256": {
      "type": "string"
     },
     "name": {
      "type": "string"
     },
     "format": {
      "enum": [
       "text",
       "markdown",
       "docx",
       "pdf"
      ]
     },
     "pages": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "number"
       }
      ]
     }
    }
   },
   "source": {
    "type": "object",
    "required": [
     "text",
     "paragraphs"
    ],
    "properties": {
     "text": {
      "type": "string"
     },
     "paragraphs": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Paragraph"
      }
     }
    },
    "description": "What spans point into, in UTF-16 code units from 0, the end exclusive."
   },
   "header": {
    "$ref": "#/components/schemas/Header",
    "description": "As printed, for the officer to compare: number and date are given at issue, not by the draft."
   },
   "signature": {
    "$ref": "#/components/schemas/Signature"
   },
   "items": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "title"
        },
        "value": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ]
        }
       }
      },
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "basis"
        },
        "value": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ]
        }
       }
      },
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "body"
        },
        "value": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ]
        }
       }
      },
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "task"
        },
        "value": {
         "$ref": "#/components/schemas/PlanTask"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "assignment"
        },
        "value": {
         "$ref": "#/components/schemas/PlanTask"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "report"
        },
        "value": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ReportingRule"
         }
        }
       }
      },
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "dissemination"
        },
        "value": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "$ref": "#/components/schemas/DisseminationWindow"
          }
         ]
        }
       }
      },
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "recipient"
        },
        "value": {
         "$ref": "#/components/schemas/Recipient"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "key",
        "path",
        "found",
        "confidence",
        "doubtful",
        "questions",
        "warnings",
        "state",
        "included",
        "kind",
        "value"
       ],
       "properties": {
        "key": {
         "type": "string",
         "description": "Stable in this import: `tasks/3`. What a decision names."
        },
        "path": {
         "type": "array",
         "items": {
          "type": "string"
         },
         "description": "Numbers and letters as printed, from the top: II, 3, a."
        },
        "found": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ItemWords"
         },
         "description": "Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`."
        },
        "confidence": {
         "type": "number",
         "description": "Of its least certain words, 0 to 1; 1 where there are none."
        },
        "doubtful": {
         "type": "boolean",
         "description": "Below 0.7: to be looked at."
        },
        "questions": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Question"
         }
        },
        "warnings": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Warning"
         }
        },
        "state": {
         "enum": [
          "accepted",
          "dropped",
          "proposed",
          "corrected"
         ]
        },
        "included": {
         "type": "boolean",
         "description": "Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected."
        },
        "kind": {
         "const": "monitoring"
        },
        "value": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "string"
          }
         ]
        }
       }
      }
     ]
    }
   },
   "questions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Question"
    },
    "description": "About the document; those about an item stand there."
   },
   "warnings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Warning"
    }
   },
   "version": {
    "type": "number"
   },
   "createdAt": {
    "type": "string"
   },
   "planId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "title": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "drafting": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    }
   },
   "issuing": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    }
   },
   "createdBy": {
    "type": "object",
    "required": [
     "personId",
     "name"
    ],
    "properties": {
     "personId": {
      "type": "string"
     },
     "name": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    }
   }
  }
 },
 "ImportHead": {
  "type": "object",
  "required": [
   "id",
   "file",
   "fileName",
   "title",
   "drafting",
   "issuing",
   "createdBy",
   "createdAt",
   "version",
   "planId"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "file": {
    "type": "string"
   },
   "fileName": {
    "type": "string"
   },
   "title": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "drafting": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    }
   },
   "issuing": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    }
   },
   "createdBy": {
    "type": "object",
    "required": [
     "personId",
     "name"
    ],
    "properties": {
     "personId": {
      "type": "string"
     },
     "name": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    }
   },
   "createdAt": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "planId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "ImportedCalendar": {
  "type": "object",
  "required": [
   "version",
   "diff",
   "deadlines"
  ],
  "properties": {
   "version": {
    "type": "number"
   },
   "diff": {
    "$ref": "#/components/schemas/CalendarDiff"
   },
   "deadlines": {
    "$ref": "#/components/schemas/MovedDeadlines",
    "description": "What would come out otherwise if it were computed today. It is not: what is stored goes on counting (R-43)."
   }
  },
  "description": "What a version changes, beside the one it follows."
 },
 "InboxCounts": {
  "type": "object",
  "required": [
   "mine",
   "waiting",
   "dueSoon",
   "substitute",
   "asked"
  ],
  "properties": {
   "mine": {
    "type": "number"
   },
   "waiting": {
    "type": "number"
   },
   "dueSoon": {
    "type": "number"
   },
   "substitute": {
    "type": "number"
   },
   "asked": {
    "type": "number"
   }
  },
  "description": "How many documents each queue holds, all pages together."
 },
 "InboxItem": {
  "type": "object",
  "required": [
   "kind",
   "id",
   "title",
   "planId",
   "documentNumber",
   "agencyId",
   "agency",
   "state",
   "stateLabel",
   "since",
   "sequence",
   "queue",
   "deadline",
   "late",
   "judgedDueAt",
   "timeliness",
   "lastReason",
   "movedBy",
   "waitsFor",
   "commands",
   "actingAs",
   "questions"
  ],
  "properties": {
   "kind": {
    "enum": [
     "plan",
     "task",
     "report",
     "delivery"
    ]
   },
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string",
    "description": "Of a plan its title, of a task its key and text, of a report its period and plan."
   },
   "planId": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of the plan, once it is issued."
   },
   "agencyId": {
    "type": "string",
    "description": "In whose hands it is: who drafts the plan, leads the task, owes the report, receives the delivery."
   },
   "agency": {
    "type": "string",
    "description": "Its name today."
   },
   "state": {
    "type": "string"
   },
   "stateLabel": {
    "type": "string"
   },
   "since": {
    "type": "string",
    "description": "When its last entry was made."
   },
   "sequence": {
    "type": "number"
   },
   "queue": {
    "enum": [
     "waiting",
     "dueSoon",
     "asked",
     "mine",
     "substitute"
    ]
   },
   "deadline": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Last day on time for the step it waits for; in the queue `asked`, for the answer."
   },
   "late": {
    "type": "boolean",
    "description": "Past that day; of a task or a report, by the deadline that judges (R-46), however late an extension moved the day."
   },
   "judgedDueAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of a task or a report the instant that judges, which an extension granted too late did not move; null without one."
   },
   "timeliness": {
    "anyOf": [
     {
      "enum": [
       "inTime",
       "dueSoon",
       "overdue",
       "doneInTime",
       "doneLate",
       "undated"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "As lists and statistics have it; null of plans and deliveries, and of what is cancelled."
   },
   "lastReason": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Why it last came back."
   },
   "movedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Who took the step that brought it here; null where the system did."
   },
   "waitsFor": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Awaited"
    }
   },
   "commands": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "The commands for which it waits for the caller."
   },
   "actingAs": {
    "type": "object",
    "additionalProperties": {
     "type": "string"
    },
    "description": "For each of those commands the post to give it in, as `actingAs`."
   },
   "questions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OpenQuestion"
    },
    "description": "What the caller was asked about it and owes an answer to, in every queue."
   }
  },
  "description": "One document in a queue."
 },
 "InboxPage": {
  "type": "object",
  "required": [
   "items",
   "next"
  ],
  "properties": {
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/InboxItem"
    }
   },
   "next": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "`after` of the next page; null on the last one."
   }
  }
 },
 "IncomingItem": {
  "type": "object",
  "required": [
   "id",
   "fromCode",
   "documentId",
   "toAgencyId",
   "number",
   "typeName",
   "subject",
   "promulgatedOn",
   "arrivedAt",
   "planId",
   "proposedReportIds",
   "reportId",
   "replaced",
   "conflicts",
   "recall",
   "status"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "fromCode": {
    "type": "string"
   },
   "documentId": {
    "type": "string"
   },
   "toAgencyId": {
    "type": "string"
   },
   "number": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "typeName": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "subject": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Trích yếu; null once it was given back."
   },
   "promulgatedOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "arrivedAt": {
    "type": "string",
    "format": "date-time"
   },
   "planId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Our plan that it says it answers."
   },
   "proposedReportIds": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Reports of that plan that its sender still owes: one of them it may be (R-60)."
   },
   "reportId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "replaced": {
    "type": "boolean"
   },
   "conflicts": {
    "type": "number",
    "description": "Messages of its sender under the same id with another content; none was taken, and the clerk asks which counts (R-32)."
   },
   "recall": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "askedAt",
       "reason",
       "answer"
      ],
      "properties": {
       "askedAt": {
        "type": "string",
        "format": "date-time"
       },
       "reason": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "answer": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       }
      }
     }
    ]
   },
   "status": {
    "type": "string",
    "description": "What its recipient said last of it, `01` to `06`."
   }
  },
  "description": "Văn bản đến, as its recipient and whoever collects the reports of the plan see it."
 },
 "InspectedEntry": {
  "type": "object",
  "required": [
   "entryId",
   "stream",
   "sequence",
   "at",
   "outcome",
   "body",
   "leafHash",
   "index",
   "signed",
   "result"
  ],
  "properties": {
   "entryId": {
    "type": "string"
   },
   "stream": {
    "type": "string"
   },
   "sequence": {
    "type": "number",
    "description": "Number in its stream."
   },
   "at": {
    "type": "string"
   },
   "outcome": {
    "enum": [
     "accepted",
     "refused",
     "recorded"
    ]
   },
   "body": {
    "type": "string",
    "description": "Its canonical text, to the byte."
   },
   "leafHash": {
    "type": "string",
    "description": "SHA-256 of a zero byte and the text (RFC 6962), hexadecimal."
   },
   "index": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Place in the tree; null while it waits for one."
   },
   "signed": {
    "type": "boolean",
    "description": "Whether a signed checkpoint covers it."
   },
   "result": {
    "enum": [
     "TAMPERED",
     "UNREPLAYABLE",
     "DIVERGED",
     "REDACTED",
     "PENDING",
     "OK"
    ],
    "description": "What judging it again says."
   }
  },
  "description": "An entry as it stands in the log."
 },
 "ItemWords": {
  "type": "object",
  "required": [
   "name",
   "words",
   "spans",
   "confidence",
   "match"
  ],
  "properties": {
   "name": {
    "type": "string"
   },
   "words": {
    "type": "string"
   },
   "spans": {
    "type": "array",
    "items": {
     "type": "array",
     "prefixItems": [
      {
       "type": "number"
      },
      {
       "type": "number"
      }
     ]
    }
   },
   "confidence": {
    "type": "number"
   },
   "match": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "kind",
       "id",
       "name",
       "by",
       "successors"
      ],
      "properties": {
       "kind": {
        "const": "agency"
       },
       "id": {
        "type": "string"
       },
       "name": {
        "type": "string"
       },
       "by": {
        "enum": [
         "name",
         "formerName",
         "abbreviation",
         "place"
        ]
       },
       "successors": {
        "type": "array",
        "items": {
         "type": "string"
        }
       }
      }
     },
     {
      "type": "object",
      "required": [
       "kind",
       "agencyKinds",
       "members",
       "stated"
      ],
      "properties": {
       "kind": {
        "const": "group"
       },
       "agencyKinds": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "members": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "stated": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "number"
         }
        ]
       }
      }
     },
     {
      "type": "object",
      "required": [
       "kind",
       "candidates"
      ],
      "properties": {
       "kind": {
        "const": "ambiguous"
       },
       "candidates": {
        "type": "array",
        "items": {
         "type": "object",
         "required": [
          "id",
          "name"
         ],
         "properties": {
          "id": {
           "type": "string"
          },
          "name": {
           "type": "string"
          }
         }
        }
       }
      }
     },
     {
      "type": "object",
      "required": [
       "kind",
       "proposedName",
       "proposedKind"
      ],
      "properties": {
       "kind": {
        "const": "unknown"
       },
       "proposedName": {
        "type": "string"
       },
       "proposedKind": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       }
      }
     }
    ],
    "description": "Of an agency: what the register of the document's date says."
   }
  }
 },
 "JsonObject": {
  "type": "object",
  "additionalProperties": {
   "anyOf": [
    {
     "type": "boolean"
    },
    {
     "type": "null"
    },
    {
     "type": "string"
    },
    {
     "type": "number"
    },
    {
     "$ref": "#/components/schemas/JsonObject"
    },
    {
     "type": "array",
     "items": {}
    }
   ]
  }
 },
 "KeyItem": {
  "type": "object",
  "required": [
   "id",
   "scheme",
   "publicKey",
   "notBefore",
   "expiresAt"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "scheme": {
    "enum": [
     "v1a",
     "v1"
    ]
   },
   "publicKey": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "`whpk_…`; null of a shared secret."
   },
   "notBefore": {
    "type": "string"
   },
   "expiresAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "A key as it may be shown at any time."
 },
 "LastReport": {
  "type": "object",
  "required": [
   "id",
   "period",
   "figuresAsOf",
   "filedAt",
   "content"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "period": {
    "type": "string",
    "description": "Key of its period."
   },
   "figuresAsOf": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "content": {
    "$ref": "#/components/schemas/ReportContent"
   }
  }
 },
 "LogStanding": {
  "type": "object",
  "required": [
   "origin",
   "size",
   "checkpoint",
   "signsHere",
   "signers",
   "quorum",
   "witnesses",
   "trustedSize"
  ],
  "properties": {
   "origin": {
    "type": "string"
   },
   "size": {
    "type": "number",
    "description": "Entries that have a place in the tree."
   },
   "checkpoint": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "size",
       "root",
       "signedAt"
      ],
      "properties": {
       "size": {
        "type": "number"
       },
       "root": {
        "type": "string"
       },
       "signedAt": {
        "type": "string"
       }
      }
     }
    ],
    "description": "The newest signed tree head; null before the first."
   },
   "signsHere": {
    "type": "boolean",
    "description": "Whether this process signs; else another one does."
   },
   "signers": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Names of the keys that may sign, as far as this process was told."
   },
   "quorum": {
    "type": "string",
    "description": "The witness or group that has to cosign; `none`: nobody has to."
   },
   "witnesses": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "name",
      "size",
      "at"
     ],
     "properties": {
      "name": {
       "type": "string"
      },
      "size": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "number"
        }
       ]
      },
      "at": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "string"
        }
       ]
      }
     }
    },
    "description": "Witnesses of the policy, with the newest tree head that each cosigned."
   },
   "trustedSize": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Leaves of the newest tree head that satisfies the policy; null when none does."
   }
  },
  "description": "Where the log stands, and who vouches for it."
 },
 "MatrixAgency": {
  "type": "object",
  "required": [
   "id",
   "name"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string",
    "description": "At that time (R-65)."
   }
  },
  "description": "A row of the matrix."
 },
 "MatrixCell": {
  "type": "object",
  "required": [
   "agency",
   "plan",
   "counts"
  ],
  "properties": {
   "agency": {
    "type": "number",
    "description": "Place in `agencies`."
   },
   "plan": {
    "type": "number",
    "description": "Place in `plans`."
   },
   "counts": {
    "type": "object",
    "properties": {
     "inTime": {
      "type": "number"
     },
     "dueSoon": {
      "type": "number"
     },
     "overdue": {
      "type": "number"
     },
     "doneInTime": {
      "type": "number"
     },
     "doneLate": {
      "type": "number"
     },
     "undated": {
      "type": "number"
     },
     "cancelled": {
      "type": "number"
     }
    },
    "description": "How many tasks bear each label; labels that none bears are left out."
   }
  },
  "description": "Where an agency has tasks of a plan."
 },
 "MatrixPlan": {
  "type": "object",
  "required": [
   "id",
   "documentNumber",
   "title"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Null while it has none, and of a state secret, of which nothing is told but that it is one (R-34)."
   },
   "title": {
    "type": "string"
   }
  },
  "description": "A column of the matrix."
 },
 "Me": {
  "type": "object",
  "required": [
   "person",
   "posts",
   "passwordMustChange"
  ],
  "properties": {
   "person": {
    "type": "object",
    "required": [
     "id",
     "name"
    ],
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    }
   },
   "posts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Post"
    }
   },
   "passwordMustChange": {
    "type": "boolean",
    "description": "Somebody else chose the password: until it is changed, everything else answers 403."
   }
  },
  "description": "Who is signed in, and in which posts they may act today."
 },
 "MessageStanding": {
  "type": "object",
  "required": [
   "id",
   "sourceId",
   "externalId",
   "receivedAt",
   "times",
   "state",
   "about",
   "outcome",
   "details",
   "entryId"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "sourceId": {
    "type": "string"
   },
   "externalId": {
    "type": "string"
   },
   "receivedAt": {
    "type": "string",
    "format": "date-time"
   },
   "times": {
    "type": "number"
   },
   "state": {
    "enum": [
     "dead",
     "received",
     "applied",
     "parked",
     "rejected"
    ]
   },
   "about": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "outcome": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "details": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "additionalProperties": {}
     }
    ]
   },
   "entryId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "What a message came to, as its sender may ask again."
 },
 "MissingUnit": {
  "type": "object",
  "required": [
   "agencyId",
   "note"
  ],
  "properties": {
   "agencyId": {
    "type": "string"
   },
   "note": {
    "type": "string"
   }
  }
 },
 "Move": {
  "type": "object",
  "required": [
   "type",
   "label",
   "allowed",
   "actingAs",
   "inputs",
   "given",
   "wanted",
   "reasons"
  ],
  "properties": {
   "type": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "allowed": {
    "type": "boolean",
    "description": "True: nothing stands against it but inputs not given yet."
   },
   "actingAs": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The post in which it is allowed, to be sent along by a person with several."
   },
   "inputs": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MoveInput"
    },
    "description": "What people are to fill in."
   },
   "given": {
    "$ref": "#/components/schemas/JsonObject",
    "description": "Inputs that say what the sender saw, such as the hash of the dossier he approves: to be sent back as they are."
   },
   "wanted": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Names of inputs that the judge will want and has not seen."
   },
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WordedReason"
    }
   }
  },
  "description": "One command that the present state is open to, and whether this person may give it now."
 },
 "MoveInput": {
  "type": "object",
  "required": [
   "name",
   "label",
   "optional",
   "min",
   "schema"
  ],
  "properties": {
   "name": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "optional": {
    "type": "boolean"
   },
   "min": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "schema": {
    "$ref": "#/components/schemas/Schema",
    "description": "JSON Schema of the value, for whoever draws a form. Of a content, which the command names by hash, that of the hash."
   }
  }
 },
 "MovedDeadline": {
  "type": "object",
  "required": [
   "kind",
   "id",
   "planId",
   "documentNumber",
   "key",
   "agency",
   "lastDay",
   "calendarVersion",
   "wouldBe"
  ],
  "properties": {
   "kind": {
    "const": "task"
   },
   "id": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Số, ký hiệu of the plan."
   },
   "key": {
    "type": "string",
    "description": "Of the task in its plan."
   },
   "agency": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "description": "Who holds it."
   },
   "lastDay": {
    "type": "string",
    "description": "As stored: it goes on counting (R-43)."
   },
   "calendarVersion": {
    "type": "number",
    "description": "The calendar it was computed under."
   },
   "wouldBe": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Null: it runs into a year that the calendar does not know."
   }
  },
  "description": "A deadline that stands, and the day it would come out at if it were computed now."
 },
 "MovedDeadlines": {
  "type": "object",
  "required": [
   "count",
   "secret",
   "items"
  ],
  "properties": {
   "count": {
    "type": "number",
    "description": "All of them, also those that are not listed."
   },
   "secret": {
    "type": "number",
    "description": "Of plans under state secrecy, which are counted and never listed (R-34)."
   },
   "items": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MovedDeadline"
    }
   }
  }
 },
 "Moves": {
  "type": "object",
  "required": [
   "id",
   "definition",
   "state",
   "sequence",
   "moves"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "definition": {
    "type": "string",
    "description": "The definition it runs under, as `GET /api/v1/workflows` lists it."
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "moves": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Move"
    }
   }
  }
 },
 "NamedAgency": {
  "type": "object",
  "required": [
   "agencyId",
   "name"
  ],
  "properties": {
   "agencyId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   }
  },
  "description": "An agency by its name on the document's date, or today while it has none (R-65)."
 },
 "NoticeItem": {
  "type": "object",
  "required": [
   "daysLeft",
   "id",
   "at",
   "readAt",
   "kind",
   "instanceId",
   "document",
   "planId",
   "documentNumber",
   "planTitle",
   "taskKey",
   "taskText",
   "periodKey",
   "reportType",
   "clock",
   "step",
   "skipped",
   "lastDay",
   "running",
   "note",
   "asked",
   "answer",
   "by",
   "agency",
   "said",
   "title",
   "text"
  ],
  "properties": {
   "daysLeft": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Days from today to the last day, negative when it is over; null where there is none."
   },
   "id": {
    "type": "string",
    "description": "Of the entry in the log that told of it; each reader has one notice of it."
   },
   "at": {
    "type": "string"
   },
   "readAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "kind": {
    "enum": [
     "step",
     "manual",
     "question",
     "answer",
     "said"
    ],
    "description": "A step of the clock, a person's reminder, a question, its answer; or what `said` says."
   },
   "instanceId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Null, like all of the plan, where it is about no document."
   },
   "document": {
    "anyOf": [
     {
      "enum": [
       "task",
       "report",
       "delivery"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "planId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "planTitle": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "taskKey": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of a task its key in the plan; null of a report."
   },
   "taskText": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "periodKey": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Of a report."
   },
   "reportType": {
    "anyOf": [
     {
      "enum": [
       "unit",
       "summary"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "clock": {
    "anyOf": [
     {
      "enum": [
       "report",
       "deadline",
       "dissemination",
       "explanation"
      ]
     },
     {
      "type": "null"
     }
    ]
   },
   "step": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "skipped": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    ]
   },
   "lastDay": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The last day of what is reminded of; null where there is none."
   },
   "running": {
    "type": "boolean",
    "description": "False: what it waits for is there, or nobody asks for it any more."
   },
   "note": {
    "type": "string",
    "description": "What the person wrote."
   },
   "asked": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The question that an answer or a reminder to explain is about; null of everything else."
   },
   "answer": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The first answer to a question, in the notice of the question and in the reminders to explain; null without one."
   },
   "by": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Who reminded, asked or answered; null of the clock."
   },
   "agency": {
    "type": "string",
    "description": "Who holds the document, by its present name; of what is about none, the agency in whose post one was told."
   },
   "said": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "kind",
       "message",
       "result",
       "recipient"
      ],
      "properties": {
       "kind": {
        "const": "notSent"
       },
       "message": {
        "enum": [
         "document",
         "recall",
         "update"
        ]
       },
       "result": {
        "type": "string",
        "description": "Why: a result code of the bus, or ours."
       },
       "recipient": {
        "type": "string"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "kind",
       "endpoint",
       "because"
      ],
      "properties": {
       "kind": {
        "const": "endpointDisabled"
       },
       "endpoint": {
        "type": "string"
       },
       "because": {
        "type": "string"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "kind",
       "bus",
       "result"
      ],
      "properties": {
       "kind": {
        "const": "busRefuses"
       },
       "bus": {
        "type": "string"
       },
       "result": {
        "type": "string"
       }
      }
     }
    ]
   },
   "title": {
    "type": "string"
   },
   "text": {
    "type": "string"
   }
  }
 },
 "OfficialDocument": {
  "type": "object",
  "required": [
   "kind",
   "draft",
   "typeName",
   "title",
   "issuer",
   "number",
   "place",
   "date",
   "year",
   "addressees",
   "bases",
   "body",
   "annexes",
   "signature",
   "recipients"
  ],
  "properties": {
   "kind": {
    "enum": [
     "plan",
     "report"
    ]
   },
   "draft": {
    "type": "boolean",
    "description": "Not issued, or not approved: it carries \"DỰ THẢO\" and no number."
   },
   "typeName": {
    "type": "string",
    "description": "KẾ HOẠCH, BÁO CÁO."
   },
   "title": {
    "type": "string",
    "description": "Trích yếu."
   },
   "issuer": {
    "type": "object",
    "required": [
     "superior",
     "name"
    ],
    "properties": {
     "superior": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "name": {
      "type": "string"
     }
    },
    "description": "By the names of the document's date (R-65). The superior body is null where the form has none."
   },
   "number": {
    "type": "string",
    "description": "Số, ký hiệu: \"44/KH-UBND\"; without the number while it is not given: \"/KH-UBND\"."
   },
   "place": {
    "type": "string",
    "description": "Địa danh; empty where no name says it."
   },
   "date": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Null while it is not dated; `year` is then that of today."
   },
   "year": {
    "type": "number"
   },
   "addressees": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Kính gửi."
   },
   "bases": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Căn cứ."
   },
   "body": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Block"
    }
   },
   "annexes": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DocumentTable"
    },
    "description": "Phụ lục."
   },
   "signature": {
    "type": "object",
    "required": [
     "lines",
     "name"
    ],
    "properties": {
     "lines": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "name": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    }
   },
   "recipients": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Nơi nhận, without marks."
   }
  },
  "description": "Văn bản hành chính as NĐ 30/2020 lays it out, before it is Word or Excel: what is shown and what is exported are this one thing."
 },
 "OpenCell": {
  "type": "object",
  "required": [
   "dueSoon",
   "label",
   "count",
   "share",
   "list"
  ],
  "properties": {
   "dueSoon": {
    "$ref": "#/components/schemas/Cell",
    "description": "Sắp đến hạn, a part of the cell."
   },
   "label": {
    "type": "string"
   },
   "count": {
    "type": "number"
   },
   "share": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Share"
     }
    ],
    "description": "Null of what stands outside the percentages."
   },
   "list": {
    "type": "string",
    "description": "The list of just these rows, for the same reader and instant."
   }
  }
 },
 "OpenQuestion": {
  "type": "object",
  "required": [
   "command",
   "replyBy",
   "actingAs"
  ],
  "properties": {
   "command": {
    "type": "string"
   },
   "replyBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The day of reply; null where none was set."
   },
   "actingAs": {
    "type": "string"
   }
  },
  "description": "A question that has no answer yet, and the command that answers it."
 },
 "OwnAct": {
  "type": "object",
  "required": [
   "entryId",
   "at",
   "outcome",
   "command",
   "request"
  ],
  "properties": {
   "entryId": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "outcome": {
    "enum": [
     "accepted",
     "refused",
     "recorded"
    ]
   },
   "command": {
    "type": "string"
   },
   "request": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "`x-request-id` of the answer that it was given."
   }
  },
  "description": "One act of the person who asks."
 },
 "Paragraph": {
  "type": "object",
  "required": [
   "from",
   "to",
   "cell",
   "heading",
   "page"
  ],
  "properties": {
   "from": {
    "type": "number"
   },
   "to": {
    "type": "number"
   },
   "cell": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/CellPlace"
     }
    ],
    "description": "The cell it stands in; null outside tables."
   },
   "heading": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "1 for a heading of the first level; null where the source marks none."
   },
   "page": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Page of a PDF, from 1."
   }
  },
  "description": "Đoạn. One line of the text of the reading."
 },
 "PartialDate": {
  "type": "object",
  "required": [
   "year",
   "month",
   "day"
  ],
  "properties": {
   "year": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "month": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "day": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   }
  }
 },
 "Period": {
  "type": "object",
  "required": [
   "no",
   "key",
   "dataFrom",
   "cutOff",
   "submitBy",
   "summaryBy",
   "opensOn",
   "last",
   "summarisedAt",
   "final"
  ],
  "properties": {
   "no": {
    "type": "number"
   },
   "key": {
    "type": "string"
   },
   "dataFrom": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "cutOff": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "submitBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "summaryBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "opensOn": {
    "type": "string"
   },
   "last": {
    "type": "boolean"
   },
   "summarisedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "final": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ]
   }
  }
 },
 "PersonItem": {
  "type": "object",
  "required": [
   "id",
   "name",
   "email",
   "erasedAt"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "email": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The person's own, or any for an administrator; null where there is none, or it is not for this reader."
   },
   "erasedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "When the personal data was erased on request; the name then says so."
   }
  },
  "description": "A person in a list; `email` only as far as the reader may know it."
 },
 "PlanContent": {
  "type": "object",
  "required": [
   "title",
   "body",
   "legalBasis",
   "monitoringAgencyId",
   "tasks",
   "recipients",
   "printedRecipients",
   "dissemination",
   "reporting",
   "annexes",
   "endsOn",
   "urgent",
   "secret",
   "pastDatesReason",
   "changes"
  ],
  "properties": {
   "title": {
    "type": "string"
   },
   "body": {
    "type": "string"
   },
   "legalBasis": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "monitoringAgencyId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Cơ quan theo dõi, tổng hợp: \"qua Sở Nội vụ\" (R-54)."
   },
   "tasks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PlanTask"
    }
   },
   "recipients": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "required": [
        "agency"
       ],
       "properties": {
        "agency": {
         "type": "string"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "kind"
       ],
       "properties": {
        "kind": {
         "enum": [
          "ministry",
          "provincialCommittee",
          "cityCommittee",
          "committeeOffice",
          "department",
          "division",
          "districtCommittee",
          "communeCommittee",
          "publicUnit",
          "party",
          "other"
         ]
        }
       }
      }
     ]
    },
    "description": "Agencies that get a delivery."
   },
   "printedRecipients": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Nơi nhận, as printed."
   },
   "dissemination": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "from",
       "to",
       "source"
      ],
      "properties": {
       "from": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "to": {
        "type": "string"
       },
       "source": {
        "type": "string"
       }
      }
     }
    ],
    "description": "The window for quán triệt."
   },
   "reporting": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportingRule"
    }
   },
   "annexes": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "SHA-256 of uploaded files, hexadecimal."
   },
   "endsOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Last day on which the plan runs; null: until it is closed."
   },
   "urgent": {
    "type": "boolean"
   },
   "secret": {
    "type": "boolean"
   },
   "pastDatesReason": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "R-41: why a date before today is meant."
   },
   "changes": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "required": [
        "op",
        "task"
       ],
       "properties": {
        "op": {
         "const": "add"
        },
        "task": {
         "$ref": "#/components/schemas/PlanTask"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "op",
        "key"
       ],
       "properties": {
        "op": {
         "const": "drop"
        },
        "key": {
         "type": "string"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "op",
        "key",
        "deadline"
       ],
       "properties": {
        "op": {
         "const": "deadline"
        },
        "key": {
         "type": "string"
        },
        "deadline": {
         "anyOf": [
          {
           "type": "object",
           "required": [
            "source",
            "kind",
            "on"
           ],
           "properties": {
            "source": {
             "type": "string"
            },
            "kind": {
             "const": "date"
            },
            "on": {
             "type": "string"
            }
           }
          },
          {
           "type": "object",
           "required": [
            "source",
            "kind",
            "on"
           ],
           "properties": {
            "source": {
             "type": "string"
            },
            "kind": {
             "const": "beforeDate"
            },
            "on": {
             "type": "string"
            },
            "inclusive": {
             "type": "boolean"
            }
           }
          },
          {
           "type": "object",
           "required": [
            "source",
            "kind",
            "quarter",
            "year"
           ],
           "properties": {
            "source": {
             "type": "string"
            },
            "kind": {
             "const": "quarter"
            },
            "quarter": {
             "enum": [
              4,
              1,
              2,
              3
             ]
            },
            "year": {
             "type": "number"
            }
           }
          },
          {
           "type": "object",
           "required": [
            "source",
            "kind",
            "year"
           ],
           "properties": {
            "source": {
             "type": "string"
            },
            "kind": {
             "const": "year"
            },
            "year": {
             "type": "number"
            }
           }
          },
          {
           "type": "object",
           "required": [
            "source",
            "kind",
            "dates"
           ],
           "properties": {
            "source": {
             "type": "string"
            },
            "kind": {
             "const": "recurring"
            },
            "dates": {
             "type": "array",
             "items": {
              "type": "string"
             }
            },
            "before": {
             "type": "boolean"
            },
            "from": {
             "type": "string"
            },
            "until": {
             "type": "string"
            }
           }
          },
          {
           "type": "object",
           "required": [
            "source",
            "kind"
           ],
           "properties": {
            "source": {
             "type": "string"
            },
            "kind": {
             "const": "continuous"
            }
           }
          },
          {
           "type": "object",
           "required": [
            "source",
            "kind",
            "event"
           ],
           "properties": {
            "source": {
             "type": "string"
            },
            "kind": {
             "const": "event"
            },
            "event": {
             "type": "string"
            },
            "within": {
             "$ref": "#/components/schemas/Span"
            }
           }
          },
          {
           "type": "object",
           "required": [
            "source",
            "kind",
            "from",
            "amount",
            "unit"
           ],
           "properties": {
            "source": {
             "type": "string"
            },
            "kind": {
             "const": "period"
            },
            "from": {
             "type": "string"
            },
            "amount": {
             "type": "number"
            },
            "unit": {
             "enum": [
              "year",
              "workingDay",
              "day",
              "month"
             ]
            }
           }
          }
         ]
        }
       }
      },
      {
       "type": "object",
       "required": [
        "op",
        "key",
        "leads"
       ],
       "properties": {
        "op": {
         "const": "lead"
        },
        "key": {
         "type": "string"
        },
        "leads": {
         "type": "array",
         "items": {
          "anyOf": [
           {
            "type": "object",
            "required": [
             "agency"
            ],
            "properties": {
             "agency": {
              "type": "string"
             }
            }
           },
           {
            "type": "object",
            "required": [
             "kind"
            ],
            "properties": {
             "kind": {
              "enum": [
               "ministry",
               "provincialCommittee",
               "cityCommittee",
               "committeeOffice",
               "department",
               "division",
               "districtCommittee",
               "communeCommittee",
               "publicUnit",
               "party",
               "other"
              ]
             }
            }
           }
          ]
         }
        }
       }
      }
     ]
    },
    "description": "Only of a document that amends another plan."
   }
  },
  "description": "Nội dung kế hoạch: the whole dossier that is submitted, approved and signed. Named by the SHA-256 of its canonical JSON."
 },
 "PlanExchange": {
  "type": "object",
  "required": [
   "planId",
   "deliveries",
   "sendBy",
   "late",
   "received",
   "recall"
  ],
  "properties": {
   "planId": {
    "type": "string"
   },
   "deliveries": {
    "type": "object",
    "additionalProperties": {
     "type": "number"
    },
    "description": "How many deliveries are in each state."
   },
   "sendBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string",
      "format": "date-time"
     }
    ],
    "description": "R-19: by when it was to be sent (null where the calendar does not know), and to how many it went late or still waits though it should have gone."
   },
   "late": {
    "type": "number"
   },
   "received": {
    "type": "boolean",
    "description": "Every recipient has registered it, whatever it said before."
   },
   "recall": {
    "enum": [
     "none",
     "asked",
     "partly",
     "recalled"
    ],
    "description": "`recalled` only when all gave it back; `partly` as soon as one did (R-29)."
   }
  },
  "description": "How the sending of one plan stands, over all its recipients."
 },
 "PlanItem": {
  "type": "object",
  "required": [
   "id",
   "title",
   "documentNumber",
   "state",
   "sequence",
   "issuing",
   "drafting",
   "monitoring",
   "issuedOn",
   "endsOn",
   "createdAt",
   "urgent",
   "secret",
   "amendsId",
   "replacesId"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "title": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "issuing": {
    "$ref": "#/components/schemas/NamedAgency"
   },
   "drafting": {
    "$ref": "#/components/schemas/NamedAgency"
   },
   "monitoring": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/NamedAgency"
     }
    ]
   },
   "issuedOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "endsOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "createdAt": {
    "type": "string"
   },
   "urgent": {
    "type": "boolean"
   },
   "secret": {
    "type": "boolean"
   },
   "amendsId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "replacesId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "A plan in a list."
 },
 "PlanTask": {
  "type": "object",
  "required": [
   "key",
   "text",
   "leads",
   "coordinators",
   "deadline",
   "targets",
   "ownPlan"
  ],
  "properties": {
   "key": {
    "type": "string",
    "description": "Stable through amendments and replacements: `II.1`."
   },
   "text": {
    "type": "string"
   },
   "leads": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "required": [
        "agency"
       ],
       "properties": {
        "agency": {
         "type": "string"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "kind"
       ],
       "properties": {
        "kind": {
         "enum": [
          "ministry",
          "provincialCommittee",
          "cityCommittee",
          "committeeOffice",
          "department",
          "division",
          "districtCommittee",
          "communeCommittee",
          "publicUnit",
          "party",
          "other"
         ]
        }
       }
      }
     ]
    }
   },
   "coordinators": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "required": [
        "agency"
       ],
       "properties": {
        "agency": {
         "type": "string"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "kind"
       ],
       "properties": {
        "kind": {
         "enum": [
          "ministry",
          "provincialCommittee",
          "cityCommittee",
          "committeeOffice",
          "department",
          "division",
          "districtCommittee",
          "communeCommittee",
          "publicUnit",
          "party",
          "other"
         ]
        }
       }
      }
     ]
    }
   },
   "deadline": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "source",
       "kind",
       "on"
      ],
      "properties": {
       "source": {
        "type": "string"
       },
       "kind": {
        "const": "date"
       },
       "on": {
        "type": "string"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "source",
       "kind",
       "on"
      ],
      "properties": {
       "source": {
        "type": "string"
       },
       "kind": {
        "const": "beforeDate"
       },
       "on": {
        "type": "string"
       },
       "inclusive": {
        "type": "boolean"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "source",
       "kind",
       "quarter",
       "year"
      ],
      "properties": {
       "source": {
        "type": "string"
       },
       "kind": {
        "const": "quarter"
       },
       "quarter": {
        "enum": [
         4,
         1,
         2,
         3
        ]
       },
       "year": {
        "type": "number"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "source",
       "kind",
       "year"
      ],
      "properties": {
       "source": {
        "type": "string"
       },
       "kind": {
        "const": "year"
       },
       "year": {
        "type": "number"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "source",
       "kind",
       "dates"
      ],
      "properties": {
       "source": {
        "type": "string"
       },
       "kind": {
        "const": "recurring"
       },
       "dates": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "before": {
        "type": "boolean"
       },
       "from": {
        "type": "string"
       },
       "until": {
        "type": "string"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "source",
       "kind"
      ],
      "properties": {
       "source": {
        "type": "string"
       },
       "kind": {
        "const": "continuous"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "source",
       "kind",
       "event"
      ],
      "properties": {
       "source": {
        "type": "string"
       },
       "kind": {
        "const": "event"
       },
       "event": {
        "type": "string"
       },
       "within": {
        "$ref": "#/components/schemas/Span"
       }
      }
     },
     {
      "type": "object",
      "required": [
       "source",
       "kind",
       "from",
       "amount",
       "unit"
      ],
      "properties": {
       "source": {
        "type": "string"
       },
       "kind": {
        "const": "period"
       },
       "from": {
        "type": "string"
       },
       "amount": {
        "type": "number"
       },
       "unit": {
        "enum": [
         "year",
         "workingDay",
         "day",
         "month"
        ]
       }
      }
     }
    ],
    "description": "Null while the drafter has not said it."
   },
   "targets": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Target"
    }
   },
   "ownPlan": {
    "type": "boolean",
    "description": "The duty to issue an own plan (R-61)."
   }
  }
 },
 "PositionItem": {
  "type": "object",
  "required": [
   "position",
   "label"
  ],
  "properties": {
   "position": {
    "enum": [
     "system",
     "officer",
     "divisionHead",
     "agencyHead",
     "agencyDeputy",
     "officeChief",
     "chair",
     "viceChair",
     "clerk",
     "monitor",
     "auditor",
     "administrator"
    ]
   },
   "label": {
    "type": "string"
   }
  },
  "description": "A post, and what it is called."
 },
 "Post": {
  "type": "object",
  "required": [
   "actingAs",
   "position",
   "acting",
   "agencyId",
   "agency",
   "from",
   "until",
   "delegation"
  ],
  "properties": {
   "actingAs": {
    "type": "string",
    "description": "What a command names it by: the appointment, or the delegation."
   },
   "position": {
    "enum": [
     "system",
     "officer",
     "divisionHead",
     "agencyHead",
     "agencyDeputy",
     "officeChief",
     "chair",
     "viceChair",
     "clerk",
     "monitor",
     "auditor",
     "administrator"
    ]
   },
   "acting": {
    "type": "boolean"
   },
   "agencyId": {
    "type": "string"
   },
   "agency": {
    "type": "string"
   },
   "from": {
    "type": "string"
   },
   "until": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "delegation": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "holderId",
       "holder",
       "commands",
       "planId",
       "basis"
      ],
      "properties": {
       "holderId": {
        "type": "string"
       },
       "holder": {
        "type": "string"
       },
       "commands": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "array",
          "items": {
           "type": "string"
          }
         }
        ]
       },
       "planId": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "basis": {
        "type": "string"
       }
      }
     }
    ]
   }
  },
  "description": "A post held today, as it is shown to its holder."
 },
 "PostHolder": {
  "type": "object",
  "required": [
   "personId",
   "name",
   "position",
   "agencyId",
   "agency"
  ],
  "properties": {
   "personId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "position": {
    "enum": [
     "system",
     "officer",
     "divisionHead",
     "agencyHead",
     "agencyDeputy",
     "officeChief",
     "chair",
     "viceChair",
     "clerk",
     "monitor",
     "auditor",
     "administrator"
    ]
   },
   "agencyId": {
    "type": "string"
   },
   "agency": {
    "type": "string"
   }
  },
  "description": "Somebody who holds a post that day."
 },
 "PreferencesInput": {
  "type": "object",
  "required": [
   "mail",
   "quietFrom",
   "quietTo",
   "quietDaysOff"
  ],
  "properties": {
   "mail": {
    "enum": [
     "each",
     "digest",
     "none"
    ]
   },
   "quietFrom": {
    "type": "string"
   },
   "quietTo": {
    "type": "string"
   },
   "quietDaysOff": {
    "type": "boolean"
   }
  },
  "description": "Cách nhận thông báo."
 },
 "PrefillSource": {
  "type": "object",
  "required": [
   "kind",
   "id",
   "at",
   "text"
  ],
  "properties": {
   "kind": {
    "enum": [
     "lastReport",
     "state",
     "result",
     "progress",
     "value"
    ]
   },
   "id": {
    "type": "string",
    "description": "The report, the entry of the log, or the task that says it."
   },
   "at": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "text": {
    "type": "string"
   }
  }
 },
 "PrefilledAnswer": {
  "type": "object",
  "required": [
   "key",
   "text",
   "basis",
   "answer",
   "sources",
   "tasks",
   "toCorrect"
  ],
  "properties": {
   "key": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "basis": {
    "enum": [
     "draft",
     "lastReport",
     "nothing",
     "entered",
     "state"
    ],
    "description": "Draft: as it stands already. Entered: what was entered since. LastReport: said again. State: the task still sleeps."
   },
   "answer": {
    "type": "object",
    "required": [
     "text"
    ],
    "properties": {
     "text": {
      "type": "string"
     },
     "notArisen": {
      "type": "boolean"
     },
     "values": {
      "type": "object",
      "additionalProperties": {
       "type": "number"
      }
     }
    }
   },
   "sources": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PrefillSource"
    },
    "description": "All that is known, oldest first, also where the answer does not use it."
   },
   "tasks": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "id",
      "state",
      "timeliness",
      "percent"
     ],
     "properties": {
      "id": {
       "type": "string"
      },
      "state": {
       "type": "string"
      },
      "timeliness": {
       "anyOf": [
        {
         "enum": [
          "inTime",
          "dueSoon",
          "overdue",
          "doneInTime",
          "doneLate",
          "undated"
         ]
        },
        {
         "type": "null"
        }
       ]
      },
      "percent": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "number"
        }
       ]
      }
     }
    },
    "description": "The agency holds several of one key after a hand-over (R-68)."
   },
   "toCorrect": {
    "type": "boolean",
    "description": "It was sent back to have this answer corrected."
   }
  },
  "description": "An answer, and where it comes from."
 },
 "Progress": {
  "type": "object",
  "required": [
   "stage",
   "done",
   "total"
  ],
  "properties": {
   "stage": {
    "enum": [
     "waiting",
     "reading",
     "parsing"
    ]
   },
   "done": {
    "type": "number",
    "description": "Pages, where the file has any."
   },
   "total": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   }
  },
  "description": "How far a reading is. `total` is null where it is not known before the end."
 },
 "ProposedTarget": {
  "type": "object",
  "required": [
   "reached",
   "key",
   "text",
   "unit",
   "operator",
   "value"
  ],
  "properties": {
   "reached": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "lastValue",
      "met",
      "taskId",
      "agencyId"
     ],
     "properties": {
      "lastValue": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "number"
        }
       ],
       "description": "The last value of this round; null while there is none. `value` is what is aimed at."
      },
      "met": {
       "anyOf": [
        {
         "type": "boolean"
        },
        {
         "type": "null"
        }
       ],
       "description": "Đạt, chưa đạt; null without a value (R-50)."
      },
      "taskId": {
       "type": "string"
      },
      "agencyId": {
       "type": "string"
      }
     }
    }
   },
   "key": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "operator": {
    "enum": [
     ">=",
     ">",
     "=",
     "<=",
     "<"
    ]
   },
   "value": {
    "type": "number"
   }
  },
  "description": "A target, and what each agency that leads the task reached of it: by its report where the summary includes one, else as entered last."
 },
 "ProposedTask": {
  "type": "object",
  "required": [
   "key",
   "text",
   "targets"
  ],
  "properties": {
   "key": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "targets": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ProposedTarget"
    }
   }
  },
  "description": "One task of the plan, with how far its targets are met."
 },
 "ProposedUnit": {
  "type": "object",
  "required": [
   "agencyId",
   "name",
   "reportId",
   "state",
   "place",
   "dueOn",
   "filedAt",
   "acceptedAt",
   "late",
   "markedMissingAt"
  ],
  "properties": {
   "agencyId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "reportId": {
    "type": "string"
   },
   "state": {
    "type": "string"
   },
   "place": {
    "enum": [
     "included",
     "addendum",
     "awaiting",
     "notReported"
    ]
   },
   "dueOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "acceptedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "late": {
    "type": "boolean"
   },
   "markedMissingAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  }
 },
 "Question": {
  "type": "object",
  "required": [
   "code",
   "about",
   "text"
  ],
  "properties": {
   "code": {
    "type": "string",
    "description": "Stable, for machines: `task.lead-missing`."
   },
   "about": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Index of what is asked about, \"tasks/3\"; null for the document."
   },
   "text": {
    "$ref": "#/components/schemas/Wording"
   }
  }
 },
 "Queue": {
  "type": "object",
  "required": [
   "name",
   "waiting",
   "oldest",
   "givenUp"
  ],
  "properties": {
   "name": {
    "enum": [
     "wakeups",
     "tree",
     "webhooks",
     "dispatches",
     "inbound",
     "mails"
    ]
   },
   "waiting": {
    "type": "number",
    "description": "How many are due and not done."
   },
   "oldest": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Since when the one waits that waits longest."
   },
   "givenUp": {
    "type": "number",
    "description": "How many nothing will be tried with any more, until somebody acts."
   }
  },
  "description": "Việc đang chờ của hệ thống: what waits for a worker, and what was given up."
 },
 "Receipt": {
  "type": "object",
  "required": [
   "instanceId",
   "entryId",
   "leafHash",
   "sequence",
   "from",
   "to",
   "at"
  ],
  "properties": {
   "instanceId": {
    "type": "string"
   },
   "entryId": {
    "type": "string"
   },
   "leafHash": {
    "type": "string",
    "description": "Leaf hash of the entry, hexadecimal."
   },
   "sequence": {
    "type": "number"
   },
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "at": {
    "type": "string"
   }
  },
  "description": "What an accepted command is answered with."
 },
 "ReceivedAnswer": {
  "type": "object",
  "required": [
   "messageId",
   "repeated",
   "state",
   "outcome",
   "details",
   "entryId"
  ],
  "properties": {
   "messageId": {
    "type": "string"
   },
   "repeated": {
    "type": "boolean"
   },
   "state": {
    "enum": [
     "dead",
     "received",
     "applied",
     "parked",
     "rejected"
    ]
   },
   "outcome": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Why it waits or was refused; null where it did what it says, or waits for its turn."
   },
   "details": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "additionalProperties": {}
     }
    ]
   },
   "entryId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "How a message was received; a repeat is told what the first one came to."
 },
 "Recipient": {
  "type": "object",
  "required": [
   "printed",
   "refs"
  ],
  "properties": {
   "printed": {
    "type": "string"
   },
   "refs": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "required": [
        "agency"
       ],
       "properties": {
        "agency": {
         "type": "string"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "kind"
       ],
       "properties": {
        "kind": {
         "enum": [
          "ministry",
          "provincialCommittee",
          "cityCommittee",
          "committeeOffice",
          "department",
          "division",
          "districtCommittee",
          "communeCommittee",
          "publicUnit",
          "party",
          "other"
         ]
        }
       }
      }
     ]
    }
   }
  },
  "description": "Nơi nhận, and the agencies that get a delivery for it."
 },
 "RegisteredNumber": {
  "type": "object",
  "required": [
   "register",
   "number",
   "documentNumber",
   "issuedOn",
   "planId",
   "title",
   "draftedBy",
   "overrideReason",
   "void"
  ],
  "properties": {
   "register": {
    "type": "string"
   },
   "number": {
    "type": "number"
   },
   "documentNumber": {
    "type": "string",
    "description": "As printed: `07/KH-UBND`."
   },
   "issuedOn": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "title": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Null for a secret document."
   },
   "draftedBy": {
    "type": "string",
    "description": "The office that drafted it, by its name of that day (R-65)."
   },
   "overrideReason": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Why the date was allowed to be earlier than that of the number before (R-16)."
   },
   "void": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "at",
       "reason"
      ],
      "properties": {
       "at": {
        "type": "string"
       },
       "reason": {
        "type": "string"
       }
      }
     }
    ],
    "description": "A void number is shown, and not given again (R-14)."
   }
  },
  "description": "One line of the register of outgoing documents (sổ đăng ký văn bản đi, NĐ 30 PL IV)."
 },
 "Rehearsal": {
  "type": "object",
  "required": [
   "allowed",
   "from",
   "to",
   "reasons"
  ],
  "properties": {
   "allowed": {
    "type": "boolean"
   },
   "from": {
    "type": "string"
   },
   "to": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WordedReason"
    }
   }
  },
  "description": "What would happen, without its happening."
 },
 "ReminderItem": {
  "type": "object",
  "required": [
   "entryId",
   "at",
   "kind",
   "clock",
   "no",
   "step",
   "skipped",
   "text",
   "replyBy",
   "by",
   "recipients"
  ],
  "properties": {
   "entryId": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "question",
     "explanation",
     "reminder"
    ]
   },
   "clock": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "no": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "step": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "skipped": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    ]
   },
   "text": {
    "type": "string"
   },
   "replyBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "by": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Null: the clock."
   },
   "recipients": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReminderRecipient"
    }
   }
  },
  "description": "Một lần đôn đốc, yêu cầu giải trình hoặc giải trình, and what became of it in each channel (R-63)."
 },
 "ReminderRecipient": {
  "type": "object",
  "required": [
   "personId",
   "name",
   "position",
   "agency",
   "shownAt",
   "readAt",
   "mail"
  ],
  "properties": {
   "personId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "position": {
    "type": "string",
    "description": "The post in which they were told."
   },
   "agency": {
    "type": "string"
   },
   "shownAt": {
    "type": "string",
    "description": "In-app: there since then, and read then."
   },
   "readAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "mail": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "state",
       "dueAt",
       "attempts",
       "response",
       "messageId",
       "settledAt"
      ],
      "properties": {
       "state": {
        "enum": [
         "waiting",
         "sent",
         "failed",
         "dropped"
        ]
       },
       "dueAt": {
        "type": "string"
       },
       "attempts": {
        "type": "number"
       },
       "response": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "messageId": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       },
       "settledAt": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "string"
         }
        ]
       }
      }
     }
    ],
    "description": "Null: no mail was to go out. `sent` only when the mail server took it for this recipient."
   }
  }
 },
 "ReminderSettings": {
  "type": "object",
  "required": [
   "ofPlan",
   "before",
   "onDay",
   "overdueAfter",
   "escalateAfter"
  ],
  "properties": {
   "ofPlan": {
    "type": "boolean",
    "description": "False: the plan says nothing, and the usual ladder counts."
   },
   "before": {
    "type": "array",
    "items": {
     "type": "number"
    },
    "description": "Working days before the last day."
   },
   "onDay": {
    "type": "boolean",
    "description": "Whether the last day itself is reminded of."
   },
   "overdueAfter": {
    "type": "number",
    "description": "Working days after the last day: quá hạn, to the agency and its head."
   },
   "escalateAfter": {
    "type": "number",
    "description": "Working days after the last day: to the head and deputies, and to who monitors the plan."
   }
  },
  "description": "The ladder of one plan."
 },
 "ReplayStep": {
  "type": "object",
  "required": [
   "judgedBy",
   "rules",
   "facts",
   "effects",
   "result",
   "resultLabel",
   "problems",
   "entryId",
   "at",
   "outcome",
   "sequence",
   "type",
   "label",
   "from",
   "to",
   "by",
   "input",
   "reasons"
  ],
  "properties": {
   "judgedBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "definition",
       "hash",
       "rulesHash",
       "xstate"
      ],
      "properties": {
       "definition": {
        "type": "string"
       },
       "hash": {
        "type": "string"
       },
       "rulesHash": {
        "type": "string"
       },
       "xstate": {
        "type": "string"
       }
      }
     }
    ],
    "description": "By what it was judged."
   },
   "rules": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReplayedRule"
    },
    "description": "Every rule it met, in order; empty where no edge was open, or what judged it is not here."
   },
   "facts": {
    "$ref": "#/components/schemas/JsonObject",
    "description": "What the rules were shown, by group, as it was recorded then."
   },
   "effects": {
    "type": "array",
    "items": {}
   },
   "result": {
    "enum": [
     "TAMPERED",
     "UNREPLAYABLE",
     "DIVERGED",
     "REDACTED",
     "PENDING",
     "OK"
    ]
   },
   "resultLabel": {
    "type": "string"
   },
   "problems": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "What does not agree, in words."
   },
   "entryId": {
    "type": "string"
   },
   "at": {
    "type": "string"
   },
   "outcome": {
    "enum": [
     "accepted",
     "refused"
    ]
   },
   "sequence": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "Number in the document's own chain; null for a refused attempt."
   },
   "type": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "from": {
    "type": "object",
    "required": [
     "state",
     "label"
    ],
    "properties": {
     "state": {
      "type": "string"
     },
     "label": {
      "type": "string"
     }
    }
   },
   "to": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "state",
       "label"
      ],
      "properties": {
       "state": {
        "type": "string"
       },
       "label": {
        "type": "string"
       }
      }
     }
    ]
   },
   "by": {
    "$ref": "#/components/schemas/HistoryActor"
   },
   "input": {
    "description": "What was given with the command, as it was given."
   },
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WordedReason"
    }
   }
  },
  "description": "One attempt on a document judged again: on what evidence it was allowed or refused, by what, and whether that still comes out."
 },
 "ReplayedRule": {
  "type": "object",
  "required": [
   "rule",
   "params",
   "reads",
   "holds",
   "reasons",
   "who"
  ],
  "properties": {
   "rule": {
    "type": "string"
   },
   "params": {
    "$ref": "#/components/schemas/JsonObject"
   },
   "reads": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "The groups of `facts` that it saw."
   },
   "holds": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ],
    "description": "null: it does not bind the post in which the command was given."
   },
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WordedReason"
    }
   },
   "who": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Who satisfies it, in words; null for a rule that is not about authority."
   }
  }
 },
 "ReportContent": {
  "type": "object",
  "required": [
   "answers",
   "figuresAsOf",
   "text",
   "unitsNamed"
  ],
  "properties": {
   "answers": {
    "type": "object",
    "additionalProperties": {
     "type": "object",
     "required": [
      "text"
     ],
     "properties": {
      "text": {
       "type": "string"
      },
      "notArisen": {
       "type": "boolean"
      },
      "values": {
       "type": "object",
       "additionalProperties": {
        "type": "number"
       }
      }
     }
    },
    "description": "By task key."
   },
   "figuresAsOf": {
    "type": "string",
    "description": "Số liệu đến ngày."
   },
   "text": {
    "type": "string"
   },
   "unitsNamed": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Of a summary: the late and missing units that it names (R-58), by id."
   },
   "summary": {
    "$ref": "#/components/schemas/SummaryContent",
    "description": "Of a summary: what it says by task and by agency. Absent in a unit report, and in summaries written as one text."
   }
  },
  "description": "Nội dung báo cáo. Named by the SHA-256 of its canonical JSON."
 },
 "ReportItem": {
  "type": "object",
  "required": [
   "id",
   "planId",
   "documentNumber",
   "type",
   "period",
   "agency",
   "originAgencyId",
   "state",
   "sequence",
   "dueOn",
   "dueAt",
   "openedAt",
   "filedAt",
   "late",
   "timeliness",
   "markedMissingAt",
   "acceptedAt"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "type": {
    "enum": [
     "unit",
     "summary"
    ]
   },
   "period": {
    "type": "object",
    "required": [
     "no",
     "key",
     "dataFrom",
     "cutOff"
    ],
    "properties": {
     "no": {
      "type": "number"
     },
     "key": {
      "type": "string"
     },
     "dataFrom": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     },
     "cutOff": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string"
       }
      ]
     }
    }
   },
   "agency": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "description": "Who owes it now, by the name of the day on which it was opened (R-65)."
   },
   "originAgencyId": {
    "type": "string"
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "dueOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "dueAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "openedAt": {
    "type": "string"
   },
   "filedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "late": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ],
    "description": "Null while it is not filed."
   },
   "timeliness": {
    "anyOf": [
     {
      "enum": [
       "inTime",
       "dueSoon",
       "overdue",
       "doneInTime",
       "doneLate",
       "undated"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "Handed in on time, late, not yet, due soon, overdue; undated where the period is the plan's whole life. Null of a cancelled report."
   },
   "markedMissingAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The mark stays when it comes in after all (R-58)."
   },
   "acceptedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "A report in a list."
 },
 "ReportPrefill": {
  "type": "object",
  "required": [
   "reportId",
   "figuresAsOf",
   "lastReport",
   "text",
   "answers",
   "sentBack",
   "content"
  ],
  "properties": {
   "reportId": {
    "type": "string"
   },
   "figuresAsOf": {
    "type": "string",
    "description": "Nothing entered later is proposed: the cut-off of the data where the period has one (R-59)."
   },
   "lastReport": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/LastReport"
     }
    ],
    "description": "The agency's report before this one; null where there is none with a content."
   },
   "text": {
    "type": "object",
    "required": [
     "text",
     "basis"
    ],
    "properties": {
     "text": {
      "type": "string"
     },
     "basis": {
      "enum": [
       "draft",
       "lastReport",
       "nothing"
      ]
     }
    }
   },
   "answers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PrefilledAnswer"
    },
    "description": "One per task, in the order of the plan."
   },
   "sentBack": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SentBack"
     }
    ]
   },
   "content": {
    "$ref": "#/components/schemas/ReportContent",
    "description": "The same as `report.draft` takes it."
   }
  },
  "description": "Gợi ý nội dung báo cáo: what a report could say, from what is on record. Asking saves nothing; the officer sends what he keeps."
 },
 "ReportingRule": {
  "type": "object",
  "required": [
   "key",
   "reporters",
   "addressee",
   "source",
   "dataFrom",
   "dataTo",
   "submitBy",
   "summaryBy"
  ],
  "properties": {
   "key": {
    "type": "string"
   },
   "reporters": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "required": [
        "agency"
       ],
       "properties": {
        "agency": {
         "type": "string"
        }
       }
      },
      {
       "type": "object",
       "required": [
        "kind"
       ],
       "properties": {
        "kind": {
         "enum": [
          "ministry",
          "provincialCommittee",
          "cityCommittee",
          "committeeOffice",
          "department",
          "division",
          "districtCommittee",
          "communeCommittee",
          "publicUnit",
          "party",
          "other"
         ]
        }
       }
      }
     ]
    }
   },
   "addressee": {
    "type": "string"
   },
   "source": {
    "type": "string"
   },
   "dataFrom": {
    "type": "string"
   },
   "dataTo": {
    "type": "string",
    "description": "Chốt số liệu."
   },
   "submitBy": {
    "type": "string",
    "description": "Last day on time: `11-14` for \"trước ngày 15/11\"."
   },
   "summaryBy": {
    "type": "string"
   },
   "firstYear": {
    "type": "number"
   },
   "lastYear": {
    "type": "number"
   }
  },
  "description": "Chế độ báo cáo định kỳ. Days are `MM-DD`; the calendar reads them as a `ReportingSchedule`. Empty while not yet said."
 },
 "Reviewed": {
  "type": "object",
  "required": [
   "id",
   "version",
   "planId",
   "receipt"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "version": {
    "type": "number"
   },
   "planId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "receipt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/Receipt"
     }
    ],
    "description": "Of `plan.create`, when the draft was made."
   }
  },
  "description": "What a review is answered with."
 },
 "SavedFilter": {
  "type": "object",
  "required": [
   "id",
   "page",
   "name",
   "query"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "page": {
    "enum": [
     "inbox",
     "plans",
     "tasks",
     "audit"
    ]
   },
   "name": {
    "type": "string"
   },
   "query": {
    "type": "string",
    "description": "The query of the page's address, without its question mark."
   }
  },
  "description": "A filter of a list page that its owner gave a name."
 },
 "Schema": {
  "type": "object",
  "additionalProperties": {},
  "description": "A JSON Schema, as far as OpenAPI 3.1 and this product need one."
 },
 "SentBack": {
  "type": "object",
  "required": [
   "at",
   "command",
   "reason",
   "tasks"
  ],
  "properties": {
   "at": {
    "type": "string"
   },
   "command": {
    "enum": [
     "report.sendBack",
     "report.return"
    ],
    "description": "By the monitor, or by the head of the agency itself."
   },
   "reason": {
    "type": "string"
   },
   "tasks": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Keys of the tasks whose answers are to be corrected; empty: the whole report."
   }
  },
  "description": "Trả lại: why a report was given back, and in part or whole."
 },
 "SetDeadline": {
  "type": "object",
  "required": [
   "origin",
   "dueAt",
   "setAt"
  ],
  "properties": {
   "origin": {
    "enum": [
     "issue",
     "begin",
     "extension",
     "amendment",
     "next"
    ],
    "description": "`next` begins a new round of a recurring task."
   },
   "dueAt": {
    "type": "string",
    "description": "On time is before this instant, ISO in UTC."
   },
   "setAt": {
    "type": "string"
   }
  },
  "description": "A deadline as it was set; rows are only ever added (R-46)."
 },
 "Setting": {
  "type": "object",
  "required": [
   "name",
   "value"
  ],
  "properties": {
   "name": {
    "type": "string"
   },
   "value": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Null: not set."
   }
  },
  "description": "One thing the process was told from outside, under the name of its variable, as it may be shown: no password, no key, no user."
 },
 "Share": {
  "type": "object",
  "required": [
   "count",
   "of",
   "denominator",
   "percent",
   "text"
  ],
  "properties": {
   "count": {
    "type": "number"
   },
   "of": {
    "enum": [
     "dated",
     "comeDue"
    ],
    "description": "`dated`: the four cells together. `comeDue`: done, or not done and overdue."
   },
   "denominator": {
    "type": "number"
   },
   "percent": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "In hundredths; null where there is nothing to divide by."
   },
   "text": {
    "type": "string",
    "description": "As it is printed, denominator included: `98,63 % (16.051/16.274 nhiệm vụ đã đến hạn)`."
   }
  },
  "description": "A percentage, with what it divides by."
 },
 "Signature": {
  "type": "object",
  "required": [
   "authority",
   "position",
   "name"
  ],
  "properties": {
   "authority": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "value",
      "spans",
      "confidence"
     ],
     "properties": {
      "value": {
       "type": "string"
      },
      "spans": {
       "type": "array",
       "items": {
        "type": "array",
        "prefixItems": [
         {
          "type": "number"
         },
         {
          "type": "number"
         }
        ]
       },
       "description": "In the text of the reading, in order; a text cut by a page or a table has several."
      },
      "confidence": {
       "type": "number"
      }
     }
    }
   },
   "position": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   },
   "name": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "required": [
       "value",
       "spans",
       "confidence"
      ],
      "properties": {
       "value": {
        "type": "string"
       },
       "spans": {
        "type": "array",
        "items": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ]
        },
        "description": "In the text of the reading, in order; a text cut by a page or a table has several."
       },
       "confidence": {
        "type": "number"
       }
      }
     }
    ]
   }
  }
 },
 "SignedIn": {
  "type": "object",
  "required": [
   "token",
   "expiresAt",
   "person"
  ],
  "properties": {
   "token": {
    "type": "string"
   },
   "expiresAt": {
    "type": "string"
   },
   "person": {
    "type": "object",
    "required": [
     "id",
     "name"
    ],
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    }
   }
  },
  "description": "What somebody who signed in is given."
 },
 "SourceItem": {
  "type": "object",
  "required": [
   "id",
   "name",
   "speaksFor",
   "busUrl",
   "busCidrs",
   "createdBy",
   "approvedAt",
   "endedAt",
   "messages"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "speaksFor": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    ]
   },
   "busUrl": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "busCidrs": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "array",
      "items": {
       "type": "string"
      }
     }
    ],
    "description": "Of a bus: the networks that its name may lead to."
   },
   "createdBy": {
    "type": "string"
   },
   "approvedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string",
      "format": "date-time"
     }
    ],
    "description": "Of a bus: nothing is asked there and nothing goes there before."
   },
   "endedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string",
      "format": "date-time"
     }
    ]
   },
   "messages": {
    "type": "object",
    "additionalProperties": {
     "type": "number"
    },
    "description": "Messages of each state."
   }
  },
  "description": "Nguồn gửi đến."
 },
 "SourceKeyAnswer": {
  "type": "object",
  "required": [
   "id",
   "secret"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "secret": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "`whsec_…`, told once; null where the source has its own key."
   }
  },
  "description": "What the source signs with."
 },
 "Span": {
  "type": "object",
  "required": [
   "amount",
   "unit"
  ],
  "properties": {
   "amount": {
    "type": "number"
   },
   "unit": {
    "enum": [
     "year",
     "workingDay",
     "day",
     "month"
    ]
   }
  },
  "description": "How long after an event: trong 05 ngày làm việc."
 },
 "Statistics": {
  "type": "object",
  "required": [
   "asOf",
   "asOfText",
   "groupBy",
   "total",
   "groups"
  ],
  "properties": {
   "asOf": {
    "type": "string",
    "description": "Số liệu đến: the instant for which all figures and lists hold."
   },
   "asOfText": {
    "type": "string",
    "description": "The same as it is printed."
   },
   "groupBy": {
    "type": "string"
   },
   "total": {
    "$ref": "#/components/schemas/Cells"
   },
   "groups": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StatisticsGroup"
    }
   }
  }
 },
 "StatisticsGroup": {
  "type": "object",
  "required": [
   "key",
   "name",
   "all",
   "doneInTime",
   "doneLate",
   "openInTime",
   "openOverdue",
   "undated",
   "cancelled",
   "doneOfDue",
   "inTimeOfDue"
  ],
  "properties": {
   "key": {
    "type": "string",
    "description": "Id of the agency or plan, key of the period, month; `none` of what has no deadline or field."
   },
   "name": {
    "type": "string",
    "description": "Of an agency its name at that time (R-65)."
   },
   "all": {
    "$ref": "#/components/schemas/Cell",
    "description": "All but what is cancelled."
   },
   "doneInTime": {
    "$ref": "#/components/schemas/Cell"
   },
   "doneLate": {
    "$ref": "#/components/schemas/Cell"
   },
   "openInTime": {
    "$ref": "#/components/schemas/OpenCell"
   },
   "openOverdue": {
    "$ref": "#/components/schemas/Cell"
   },
   "undated": {
    "$ref": "#/components/schemas/Cell",
    "description": "Không định kỳ, outside the percentages (R-45, R-49)."
   },
   "cancelled": {
    "$ref": "#/components/schemas/Cell",
    "description": "Named apart and counted nowhere else."
   },
   "doneOfDue": {
    "$ref": "#/components/schemas/Share"
   },
   "inTimeOfDue": {
    "$ref": "#/components/schemas/Share"
   }
  }
 },
 "StatisticsMatrix": {
  "type": "object",
  "required": [
   "asOf",
   "asOfText",
   "agencies",
   "plans",
   "cells"
  ],
  "properties": {
   "asOf": {
    "type": "string"
   },
   "asOfText": {
    "type": "string"
   },
   "agencies": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MatrixAgency"
    },
    "description": "In the order of their names."
   },
   "plans": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MatrixPlan"
    },
    "description": "The newest first."
   },
   "cells": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MatrixCell"
    }
   }
  },
  "description": "Agencies × plans, as far as there are tasks."
 },
 "Succession": {
  "type": "object",
  "required": [
   "agencyId",
   "successorId",
   "effectiveOn",
   "legalBasis"
  ],
  "properties": {
   "agencyId": {
    "type": "string"
   },
   "successorId": {
    "type": "string"
   },
   "effectiveOn": {
    "type": "string"
   },
   "legalBasis": {
    "type": "string"
   }
  },
  "description": "Who took over from whom (R-66). One closed agency may have several successors, one successor several predecessors."
 },
 "SummaryAddendum": {
  "type": "object",
  "required": [
   "agencyId",
   "reportId",
   "period",
   "text",
   "answers"
  ],
  "properties": {
   "agencyId": {
    "type": "string"
   },
   "reportId": {
    "type": "string"
   },
   "period": {
    "type": "string",
    "description": "Key of the period it was owed for; an earlier one where it missed that summary."
   },
   "text": {
    "type": "string"
   },
   "answers": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "key",
      "text"
     ],
     "properties": {
      "key": {
       "type": "string"
      },
      "text": {
       "type": "string"
      }
     }
    }
   }
  },
  "description": "One late report, whole."
 },
 "SummaryAnswer": {
  "type": "object",
  "required": [
   "agencyId",
   "reportId",
   "text"
  ],
  "properties": {
   "agencyId": {
    "type": "string"
   },
   "reportId": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The report it was taken from; null where the collector wrote it."
   },
   "text": {
    "type": "string"
   },
   "notArisen": {
    "type": "boolean"
   },
   "values": {
    "type": "object",
    "additionalProperties": {
     "type": "number"
    }
   }
  }
 },
 "SummaryCells": {
  "type": "object",
  "required": [
   "asOf",
   "total",
   "doneInTime",
   "doneLate",
   "openInTime",
   "openOverdue",
   "undated"
  ],
  "properties": {
   "asOf": {
    "type": "string",
    "description": "Số liệu đến ngày."
   },
   "total": {
    "type": "number"
   },
   "doneInTime": {
    "type": "number"
   },
   "doneLate": {
    "type": "number"
   },
   "openInTime": {
    "type": "number"
   },
   "openOverdue": {
    "type": "number"
   },
   "undated": {
    "type": "number"
   }
  },
  "description": "Bốn ô chính thức (domain 2.5), with what they are parts of. `total` is the sum of the four; tasks without a deadline stand beside it."
 },
 "SummaryContent": {
  "type": "object",
  "required": [
   "kind",
   "sections",
   "addendum",
   "unitsMissing",
   "statistics"
  ],
  "properties": {
   "kind": {
    "enum": [
     "interim",
     "final"
    ],
    "description": "Sơ kết or tổng kết."
   },
   "sections": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SummarySection"
    },
    "description": "One per task of the plan, in the plan's order."
   },
   "addendum": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SummaryAddendum"
    },
    "description": "Reports that came in after the cut-off of their summary (R-57)."
   },
   "unitsMissing": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MissingUnit"
    },
    "description": "Chưa báo cáo (R-58)."
   },
   "statistics": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/SummaryCells"
     }
    ],
    "description": "The official cells as the summary states them; null while it states none."
   }
  },
  "description": "Nội dung sơ kết, tổng kết: what a summary holds beside its own text, by task and by agency."
 },
 "SummaryPeriod": {
  "type": "object",
  "required": [
   "no",
   "key",
   "dataFrom",
   "cutOff",
   "submitBy",
   "summaryBy",
   "last"
  ],
  "properties": {
   "no": {
    "type": "number"
   },
   "key": {
    "type": "string"
   },
   "dataFrom": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "cutOff": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "submitBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "summaryBy": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Last day of the summary. What is filed later is carried as an addendum (R-57)."
   },
   "last": {
    "type": "boolean"
   }
  }
 },
 "SummaryProposal": {
  "type": "object",
  "required": [
   "reportId",
   "planId",
   "period",
   "units",
   "tasks",
   "notInDraft",
   "content"
  ],
  "properties": {
   "reportId": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "period": {
    "$ref": "#/components/schemas/SummaryPeriod"
   },
   "units": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ProposedUnit"
    },
    "description": "Every unit that owes a report of the period, and whether the summary can include it."
   },
   "tasks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ProposedTask"
    }
   },
   "notInDraft": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Accepted reports of which the saved draft says nothing yet; empty where none is saved."
   },
   "content": {
    "$ref": "#/components/schemas/ReportContent",
    "description": "As `report.draft` takes it."
   }
  },
  "description": "Dự thảo sơ kết, tổng kết: what a summary could say, from the reports of its period. Asking saves nothing."
 },
 "SummarySection": {
  "type": "object",
  "required": [
   "key",
   "conclusion",
   "answers"
  ],
  "properties": {
   "key": {
    "type": "string",
    "description": "Key of the task."
   },
   "conclusion": {
    "type": "string",
    "description": "What the summary says of the task as a whole; may be empty."
   },
   "answers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SummaryAnswer"
    }
   }
  },
  "description": "One task and what each agency that leads it reported."
 },
 "SystemSchema": {
  "type": "object",
  "required": [
   "migrations",
   "last"
  ],
  "properties": {
   "migrations": {
    "type": "number"
   },
   "last": {
    "type": "string",
    "description": "The last one that ran."
   }
  },
  "description": "What migrations made of the database. A process starts with none pending, or does not start."
 },
 "SystemStanding": {
  "type": "object",
  "required": [
   "at",
   "version",
   "runtime",
   "database",
   "ok",
   "checks",
   "queues",
   "log",
   "schema",
   "definitions",
   "settings"
  ],
  "properties": {
   "at": {
    "type": "string"
   },
   "version": {
    "type": "string",
    "description": "Of the product."
   },
   "runtime": {
    "type": "string",
    "description": "Of Node.js."
   },
   "database": {
    "type": "string",
    "description": "Of PostgreSQL."
   },
   "ok": {
    "type": "boolean",
    "description": "Whether everything that `/readyz` asks is well."
   },
   "checks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HealthCheck"
    }
   },
   "queues": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Queue"
    }
   },
   "log": {
    "$ref": "#/components/schemas/LogStanding"
   },
   "schema": {
    "$ref": "#/components/schemas/SystemSchema"
   },
   "definitions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DefinitionInUse"
    }
   },
   "settings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Setting"
    }
   }
  },
  "description": "How the installation stands, as this process sees it."
 },
 "Target": {
  "type": "object",
  "required": [
   "key",
   "text",
   "unit",
   "operator",
   "value"
  ],
  "properties": {
   "key": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "operator": {
    "enum": [
     ">=",
     ">",
     "=",
     "<=",
     "<"
    ]
   },
   "value": {
    "type": "number"
   }
  },
  "description": "Chỉ tiêu (R-50): \"từ 25% trở lên\" is `>= 25`, \"trên 50%\" is `> 50`."
 },
 "TargetStanding": {
  "type": "object",
  "required": [
   "lastValue",
   "met",
   "key",
   "text",
   "unit",
   "operator",
   "value"
  ],
  "properties": {
   "lastValue": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ],
    "description": "The last value of this round; null while there is none. `value` is what is aimed at."
   },
   "met": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ],
    "description": "Đạt, chưa đạt; null without a value (R-50)."
   },
   "key": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "operator": {
    "enum": [
     ">=",
     ">",
     "=",
     "<=",
     "<"
    ]
   },
   "value": {
    "type": "number"
   }
  },
  "description": "A target with what was reached of it."
 },
 "TaskItem": {
  "type": "object",
  "required": [
   "id",
   "planId",
   "documentNumber",
   "key",
   "text",
   "lead",
   "originAgencyId",
   "state",
   "sequence",
   "issuedOn",
   "deadlineKind",
   "originalDeadline",
   "currentDeadline",
   "extensionsGranted",
   "judgedDueAt",
   "timeliness",
   "disseminatedOn",
   "disseminatedLate",
   "begunAt",
   "percent",
   "submittedAt",
   "acceptedAt"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "planId": {
    "type": "string"
   },
   "documentNumber": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "key": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "lead": {
    "type": "object",
    "required": [
     "agencyId",
     "name"
    ],
    "properties": {
     "agencyId": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "description": "Who holds it now, by the name of the day of issue (R-65)."
   },
   "originAgencyId": {
    "type": "string",
    "description": "Who was given it at issue."
   },
   "state": {
    "type": "string"
   },
   "sequence": {
    "type": "number"
   },
   "issuedOn": {
    "type": "string"
   },
   "deadlineKind": {
    "type": "string"
   },
   "originalDeadline": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/DeadlineView"
     }
    ],
    "description": "As set first."
   },
   "currentDeadline": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "$ref": "#/components/schemas/DeadlineView"
     }
    ],
    "description": "As set last; this one counts."
   },
   "extensionsGranted": {
    "type": "number"
   },
   "judgedDueAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The deadline that judges: not an extension granted after the one before had run out (R-46). Null where there is nothing to be late for."
   },
   "timeliness": {
    "anyOf": [
     {
      "enum": [
       "inTime",
       "dueSoon",
       "overdue",
       "doneInTime",
       "doneLate",
       "undated"
      ]
     },
     {
      "type": "null"
     }
    ],
    "description": "Null of a cancelled task."
   },
   "disseminatedOn": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "disseminatedLate": {
    "anyOf": [
     {
      "type": "boolean"
     },
     {
      "type": "null"
     }
    ]
   },
   "begunAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "percent": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "number"
     }
    ]
   },
   "submittedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "acceptedAt": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   }
  },
  "description": "A task in a list."
 },
 "ToldKey": {
  "type": "object",
  "required": [
   "id",
   "scheme",
   "key"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "scheme": {
    "enum": [
     "v1a",
     "v1"
    ]
   },
   "key": {
    "type": "string",
    "description": "`whpk_…` to verify with, which may be told again; or `whsec_…`, which is not."
   }
  },
  "description": "A key as it is told, once."
 },
 "Unable": {
  "type": "object",
  "required": [
   "id",
   "reasons"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "reasons": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WordedReason"
    }
   }
  },
  "description": "A document for which it is not, and every reason."
 },
 "Warning": {
  "type": "object",
  "required": [
   "spans",
   "code",
   "about",
   "text"
  ],
  "properties": {
   "spans": {
    "type": "array",
    "items": {
     "type": "array",
     "prefixItems": [
      {
       "type": "number"
      },
      {
       "type": "number"
      }
     ]
    }
   },
   "code": {
    "type": "string",
    "description": "Stable, for machines: `task.lead-missing`."
   },
   "about": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "Index of what is asked about, \"tasks/3\"; null for the document."
   },
   "text": {
    "$ref": "#/components/schemas/Wording"
   }
  }
 },
 "WordedReason": {
  "type": "object",
  "required": [
   "code",
   "head",
   "params",
   "text"
  ],
  "properties": {
   "code": {
    "type": "string"
   },
   "head": {
    "enum": [
     "waiting",
     "fix",
     "authority",
     "system"
    ]
   },
   "params": {
    "type": "object",
    "additionalProperties": {}
   },
   "text": {
    "type": "string"
   },
   "who": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PostHolder"
    },
    "description": "On a reason about authority: who holds such a post today."
   }
  },
  "description": "A reason as it is answered: for machines by code, for people as a sentence."
 },
 "Wording": {
  "type": "object",
  "required": [
   "vi",
   "en"
  ],
  "properties": {
   "vi": {
    "type": "string"
   },
   "en": {
    "type": "string"
   }
  },
  "description": "A sentence in the languages the product speaks."
 },
 "WorkflowEdge": {
  "type": "object",
  "required": [
   "from",
   "to",
   "command",
   "label",
   "auto",
   "beside",
   "takers",
   "rules"
  ],
  "properties": {
   "from": {
    "type": "string",
    "description": "The state it is written in; every state within it has it too. Empty: all."
   },
   "to": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ],
    "description": "The leaf it leads to; null when the document stays where it is."
   },
   "command": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "auto": {
    "type": "boolean",
    "description": "Taken by the system as soon as it holds."
   },
   "beside": {
    "type": "boolean"
   },
   "takers": {
    "type": "array",
    "items": {
     "type": "object",
     "required": [
      "position",
      "label"
     ],
     "properties": {
      "position": {
       "enum": [
        "system",
        "officer",
        "divisionHead",
        "agencyHead",
        "agencyDeputy",
        "officeChief",
        "chair",
        "viceChair",
        "clerk",
        "monitor",
        "auditor",
        "administrator"
       ]
      },
      "label": {
       "type": "string"
      }
     }
    },
    "description": "Who can ever take it, as posts."
   },
   "rules": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "description": "Names of the rules it is judged by."
   }
  }
 },
 "WorkflowState": {
  "type": "object",
  "required": [
   "path",
   "label",
   "leaf",
   "final"
  ],
  "properties": {
   "path": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "leaf": {
    "type": "boolean",
    "description": "A state that holds others is no place to be in."
   },
   "final": {
    "type": "boolean"
   }
  }
 },
 "WorkflowView": {
  "type": "object",
  "required": [
   "id",
   "kind",
   "hash",
   "rulesHash",
   "released",
   "initial",
   "states",
   "edges"
  ],
  "properties": {
   "id": {
    "type": "string"
   },
   "kind": {
    "enum": [
     "plan",
     "task",
     "report",
     "delivery"
    ]
   },
   "hash": {
    "type": "string"
   },
   "rulesHash": {
    "type": "string"
   },
   "released": {
    "type": "boolean",
    "description": "Whether it stands among the released ones, which never change."
   },
   "initial": {
    "type": "string"
   },
   "states": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WorkflowState"
    }
   },
   "edges": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/WorkflowEdge"
    }
   }
  },
  "description": "One definition as people look at it: its states and the ways between them, worded."
 }
};
