<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AnswerButton</name>
    <message>
        <source>Your team heard you</source>
        <extracomment>Screen reader, added to the answer the patient gave: the team has heard it.</extracomment>
        <translation>Su equipo le escuchó</translation>
    </message>
</context>
<context>
    <name>BigButton</name>
    <message>
        <source>Saving</source>
        <extracomment>On a button whose tap is being written to the disk.</extracomment>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Rooms</source>
        <extracomment>Title of the board of exam rooms.</extracomment>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Larger words</source>
        <extracomment>Screen reader: button that makes the words larger.</extracomment>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Other colours</source>
        <extracomment>Screen reader: button that changes the colours (day, strong contrast, evening).</extracomment>
        <translation>Otros colores</translation>
    </message>
    <message>
        <source>Room %1 is ready for the clinician</source>
        <extracomment>The wide button on the board. %1 is the number of the room that has been ready longest.</extracomment>
        <translation>Sala %1 lista para el médico</translation>
    </message>
    <message>
        <source>No room is waiting for the clinician.</source>
        <extracomment>Foot of the board when no room is ready for the clinician.</extracomment>
        <translation>Ninguna sala espera al médico.</translation>
    </message>
</context>
<context>
    <name>CaptionBar</name>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2</source>
        <extracomment>A caption: %1 is who speaks (&quot;Patient&quot;), %2 what they say.</extracomment>
        <translation>&lt;b&gt;%1:&lt;/b&gt; %2</translation>
    </message>
</context>
<context>
    <name>ChapterRow</name>
    <message>
        <source>Playing now</source>
        <extracomment>Screen reader, added to a chapter of the film: it is playing.</extracomment>
        <translation>En pantalla</translation>
    </message>
    <message>
        <source>Watched</source>
        <extracomment>Screen reader, added to a chapter of the film: it was watched.</extracomment>
        <translation>Visto</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>All covered</source>
        <extracomment>Title when every step is done or put off.</extracomment>
        <translation>Todo repasado</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <extracomment>On the closing page: how many of the steps are done.</extracomment>
        <translation>%1 de %2 hechos</translation>
    </message>
    <message>
        <source>%1 not now</source>
        <extracomment>On the closing page: how many steps were put off.</extracomment>
        <translation>%1 ahora no</translation>
    </message>
    <message>
        <source>%1 added by them</source>
        <extracomment>On the closing page: how often the patient added something or asked.</extracomment>
        <translation>Añadieron %1</translation>
    </message>
    <message>
        <source>Nothing added by them</source>
        <extracomment>On the closing page: the patient added nothing; short.</extracomment>
        <translation>No añadieron nada</translation>
    </message>
    <message>
        <source>They spoke up</source>
        <extracomment>The patient spoke up and the team has not tapped Heard.</extracomment>
        <translation>Quieren hablar</translation>
    </message>
    <message>
        <source>On your own for now.</source>
        <extracomment>The link to the other screens is down; this tablet works on. First of two lines.</extracomment>
        <translation>Sin conexión por ahora.</translation>
    </message>
    <message>
        <source>Every tap is saved here.</source>
        <extracomment>Second line under &quot;On your own for now.&quot;</extracomment>
        <translation>Todo se guarda aquí.</translation>
    </message>
    <message>
        <source>Heard</source>
        <extracomment>Button: the team has heard what the patient wants.</extracomment>
        <translation>Escuchado</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: shows the last step again.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back this tablet&apos;s last tick.</extracomment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>The main button when all is covered: closes the handoff.</extracomment>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ComfortBar</name>
    <message>
        <source>Stop</source>
        <extracomment>Button: stops reading aloud.</extracomment>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Listen</source>
        <extracomment>Button: reads what is on the screen aloud.</extracomment>
        <translation>Oír</translation>
    </message>
    <message>
        <source>Larger words</source>
        <extracomment>Screen reader: button that makes the words larger.</extracomment>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Other colours</source>
        <extracomment>Screen reader: button that changes the colours (day, strong contrast, evening).</extracomment>
        <translation>Otros colores</translation>
    </message>
    <message>
        <source>Less motion</source>
        <extracomment>Screen reader: button that switches moving pictures off and on.</extracomment>
        <translation>Menos movimiento</translation>
    </message>
</context>
<context>
    <name>ComingPage</name>
    <message>
        <source>Your care team will come in together</source>
        <extracomment>Patient&apos;s screen: the assistant and the clinician come into the room together.</extracomment>
        <translation>Su equipo va a entrar, todos juntos</translation>
    </message>
    <message>
        <source>They talk here, with you. You can speak up at any time.</source>
        <extracomment>Patient&apos;s screen, under &quot;Your care team will come in together&quot;.</extracomment>
        <translation>Hablan aquí, con usted. Puede hablar en todo momento.</translation>
    </message>
    <message>
        <source>Is someone with you?</source>
        <extracomment>Patient&apos;s screen: title over family, interpreter, helper; several may be tapped.</extracomment>
        <translation>¿Le acompaña alguien?</translation>
    </message>
    <message>
        <source>With me</source>
        <extracomment>Button, with very large words: to family, interpreter, helper.</extracomment>
        <translation>Conmigo</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button, with very large words: back to the words.</extracomment>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>The film does not play now</source>
        <extracomment>Waiting room: the film cannot be played.</extracomment>
        <translation>El video no se ve ahora</translation>
    </message>
    <message>
        <source>The cards tell you the same.</source>
        <extracomment>Waiting room: the film cannot be played; what to do instead.</extracomment>
        <translation>Las tarjetas le dicen lo mismo.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: from the film back to the choices.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>Button: plays the film from the start.</extracomment>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: the film waits.</extracomment>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Button: the film goes on.</extracomment>
        <translation>Ver</translation>
    </message>
</context>
<context>
    <name>FinishedPage</name>
    <message>
        <source>Room %1 is closed</source>
        <extracomment>Title after a handoff was closed. %1 is the room&apos;s number.</extracomment>
        <translation>Sala %1 cerrada</translation>
    </message>
    <message>
        <source>Room %1 is stopped</source>
        <extracomment>Title after a handoff was stopped. %1 is the room&apos;s number.</extracomment>
        <translation>Sala %1 detenida</translation>
    </message>
    <message>
        <source>%1 min. %2 of %3 steps done.</source>
        <extracomment>After a handoff: minutes it took, steps done and how many there were.</extracomment>
        <translation>%1 min. %2 de %3 pasos hechos.</translation>
    </message>
    <message>
        <source>Open again</source>
        <extracomment>Button: the handoff was closed by a slip; it goes on.</extracomment>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>Button: back to the board of rooms.</extracomment>
        <translation>Salas</translation>
    </message>
    <message>
        <source>What made it hard?</source>
        <extracomment>Button after a handoff: asks what made it hard.</extracomment>
        <translation>¿Qué lo dificultó?</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your voice is part of your care</source>
        <extracomment>Title of the waiting room&apos;s welcome; it takes turns with the other languages.</extracomment>
        <translation>Su voz es parte de su atención</translation>
    </message>
    <message>
        <source>Your team talks about your care in front of you.</source>
        <extracomment>The waiting room&apos;s welcome, under the title.</extracomment>
        <translation>Su equipo habla de su salud frente a usted.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <extracomment>The big button of the waiting room&apos;s welcome.</extracomment>
        <translation>Toque aquí</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Take back</source>
        <extracomment>Screen reader: key that takes the last digit back.</extracomment>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>Screen reader: key that enters the PIN.</extracomment>
        <translation>Entrar</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Close</source>
        <extracomment>Screen reader: button that closes the page of languages.</extracomment>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Languages</source>
        <extracomment>Title of the champion&apos;s page of languages.</extracomment>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>%1: reviewed</source>
        <extracomment>A language whose texts a qualified translator has read. %1 is the language&apos;s own name.</extracomment>
        <translation>%1: revisado</translation>
    </message>
    <message>
        <source>%1: draft</source>
        <extracomment>A language whose texts nobody qualified has read yet. %1 is the language&apos;s own name.</extracomment>
        <translation>%1: borrador</translation>
    </message>
    <message>
        <source>Tap when a translator has read all of it.</source>
        <extracomment>Under the list of languages.</extracomment>
        <translation>Tóquelo cuando un traductor lo haya leído todo.</translation>
    </message>
    <message>
        <source>Only the champion’s device can change this.</source>
        <extracomment>Under the list of languages, on a device that may not change it.</extracomment>
        <translation>Solo el aparato del líder puede cambiar esto.</translation>
    </message>
</context>
<context>
    <name>LaunchPage</name>
    <message>
        <source>Today’s huddle</source>
        <extracomment>Title of the huddle&apos;s first screen: the team meets and does one of two things together.</extracomment>
        <translation>La reunión de hoy</translation>
    </message>
    <message>
        <source>Other colours</source>
        <extracomment>Screen reader: button that changes the colours (day, strong contrast, evening).</extracomment>
        <translation>Otros colores</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>Title of a card on the huddle&apos;s screen: watch the training film together.</extracomment>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>On the film&apos;s card: the film was watched to its end.</extracomment>
        <translation>Visto</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>On the film&apos;s card: how long it takes. %1 is a number of minutes.</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>No film here</source>
        <extracomment>In the film&apos;s place when the device has no film that can be played.</extracomment>
        <translation>Aquí no hay video</translation>
    </message>
    <message>
        <source>Ask your champion. You can still read together.</source>
        <extracomment>In the film&apos;s place when the device has no film; the champion looks after the devices.</extracomment>
        <translation>Avise a quien coordina. Aún pueden leer juntos.</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>Title of a card on the huddle&apos;s screen: read the patients&apos; fact sheet together.</extracomment>
        <translation>Leer</translation>
    </message>
    <message>
        <source>What patients read</source>
        <extracomment>On the card to read: what the team reads together; short.</extracomment>
        <translation>Lo que leen los pacientes</translation>
    </message>
    <message>
        <source>Go on: Watch</source>
        <extracomment>The filled button of the huddle&apos;s first screen: goes to the film.</extracomment>
        <translation>Seguir: Ver</translation>
    </message>
    <message>
        <source>Go on: Read</source>
        <extracomment>The filled button of the huddle&apos;s first screen: goes to the fact sheet.</extracomment>
        <translation>Seguir: Leer</translation>
    </message>
</context>
<context>
    <name>LinkBadge</name>
    <message>
        <source>In step</source>
        <extracomment>The connection to the other screens of the room: everything arrives everywhere.</extracomment>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Joining…</source>
        <extracomment>The connection to the other screens of the room is being made.</extracomment>
        <translation>Uniéndose…</translation>
    </message>
    <message>
        <source>Saved here</source>
        <extracomment>No connection to the other screens; taps are kept on this device.</extracomment>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back</source>
        <extracomment>Screen reader: button back to the cards of topics.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>My list</source>
        <extracomment>Title of the patient&apos;s list of topics.
----------
Button, with large words: back from the code to the list.</extracomment>
        <translation>Mi lista</translation>
    </message>
    <message>
        <source>A code that holds your list</source>
        <extracomment>Screen reader: the square code beside the patient&apos;s list.</extracomment>
        <translation>Un código que lleva su lista</translation>
    </message>
    <message>
        <source>On my phone</source>
        <extracomment>Beside the code of the patient&apos;s list: the telephone&apos;s camera reads it and has the list. Very short.
----------
Button, with large words: shows the code that a telephone reads.</extracomment>
        <translation>En mi móvil</translation>
    </message>
    <message>
        <source>It prints now</source>
        <extracomment>In place of &quot;Print&quot;: the list is on its way to the printer.</extracomment>
        <translation>Ya se imprime</translation>
    </message>
    <message>
        <source>No printer now</source>
        <extracomment>In place of &quot;Print&quot;: the printer did not take the list.</extracomment>
        <translation>No imprime</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>Button: prints the patient&apos;s list.</extracomment>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the patient is done with the list; back to the choices.</extracomment>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A station&apos;s window. %1 is what the device is called, %2 the practice&apos;s name.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>I am done</source>
        <extracomment>Screen reader: button back to the first screen; the list is wiped.</extracomment>
        <translation>Ya terminé</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <extracomment>Waiting room: title over the ways to go: read, watch a film, make a list.</extracomment>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Make my list</source>
        <extracomment>Waiting room: opens the cards of topics, from which the patient makes a list.</extracomment>
        <translation>Haga su lista</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Waiting room: opens the fact sheet&apos;s cards.</extracomment>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>A short film</source>
        <extracomment>Waiting room: plays a film of less than a minute.</extracomment>
        <translation>Un video corto</translation>
    </message>
</context>
<context>
    <name>NavRow</name>
    <message>
        <source>Numbers</source>
        <extracomment>Button of the champion&apos;s screen: how many handoffs there were, and how long they took.</extracomment>
        <translation>Números</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>Button of the champion&apos;s screen: the exam rooms and their devices.</extracomment>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Checklists</source>
        <extracomment>Button of the champion&apos;s screen: the checklists of the kinds of handoff.</extracomment>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Button of the champion&apos;s screen: closes it until the PIN is typed again.</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Papers</source>
        <extracomment>Button of the champion&apos;s screen: papers to look at and print.</extracomment>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Languages</source>
        <extracomment>Button of the champion&apos;s screen: which translations have been reviewed. Short.</extracomment>
        <translation>Idiomas</translation>
    </message>
</context>
<context>
    <name>NextPage</name>
    <message>
        <source>What happens next</source>
        <extracomment>Patient&apos;s screen at the end of the talk: title.</extracomment>
        <translation>Qué sigue ahora</translation>
    </message>
    <message>
        <source>Your team tells you what comes next. Ask if it is not clear.</source>
        <extracomment>Patient&apos;s screen at the end of the talk.</extracomment>
        <translation>Su equipo le dice qué sigue. Pregunte si algo no está claro.</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Preparing</source>
        <extracomment>A part of a handoff, before the clinician is called; with its minutes.</extracomment>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>A part of a handoff: the room is ready and the clinician is not here yet; with its minutes.</extracomment>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>In the room</source>
        <extracomment>A part of a handoff: all are in the room; with its minutes.</extracomment>
        <translation>En la sala</translation>
    </message>
    <message>
        <source>Closing</source>
        <extracomment>A part of a handoff: the last look at the list; with its minutes.</extracomment>
        <translation>Cerrando</translation>
    </message>
    <message>
        <source>To put right</source>
        <extracomment>Title of a page with what is wrong in the practice&apos;s files.</extracomment>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <extracomment>Title of the champion&apos;s numbers.</extracomment>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Day by day</source>
        <extracomment>Title of the champion&apos;s numbers, one line a day.</extracomment>
        <translation>Día a día</translation>
    </message>
    <message>
        <source>A file needs a look</source>
        <extracomment>Notice to the champion: a file of the practice cannot be used; the shipped one stands in. A line in English follows.</extracomment>
        <translation>Revise un archivo</translation>
    </message>
    <message>
        <source>No handoffs yet</source>
        <extracomment>In the place of the champion&apos;s numbers: there are none yet.</extracomment>
        <translation>Aún no hay relevos</translation>
    </message>
    <message>
        <source>Numbers come with the first one.</source>
        <extracomment>In the place of the champion&apos;s numbers: when there will be some.</extracomment>
        <translation>Los números llegan con el primero.</translation>
    </message>
    <message>
        <source>started</source>
        <extracomment>With a number: handoffs that began.</extracomment>
        <translation>iniciados</translation>
    </message>
    <message>
        <source>finished</source>
        <extracomment>With a number: handoffs that were brought to their end.</extracomment>
        <translation>terminados</translation>
    </message>
    <message>
        <source>spoke up</source>
        <extracomment>With a number: handoffs in which the patient added something or asked.</extracomment>
        <translation>hablaron</translation>
    </message>
    <message>
        <source>patients spoke up</source>
        <extracomment>Screen reader, with a number: handoffs in which the patient added something or asked.</extracomment>
        <translation>pacientes hablaron</translation>
    </message>
    <message>
        <source>Usual minutes</source>
        <extracomment>Above a list of the parts of a handoff with their median minutes.</extracomment>
        <translation>Minutos habituales</translation>
    </message>
    <message>
        <source>%1: %2 started, %3 finished, %4 patients spoke up</source>
        <extracomment>Screen reader: one day of the champion&apos;s numbers. %1 is the date, %2 handoffs started, %3 finished, %4 in which the patient spoke up.</extracomment>
        <translation>%1: %2 iniciados, %3 terminados, %4 pacientes hablaron</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>Page before</source>
        <extracomment>Screen reader: button to the page before this one.</extracomment>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Where one is in a list: %1 is the page&apos;s number, %2 how many there are.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Page after</source>
        <extracomment>Screen reader: button to the page after this one.</extracomment>
        <translation>Página siguiente</translation>
    </message>
</context>
<context>
    <name>PageTurn</name>
    <message>
        <source>Page %1 of %2, read on</source>
        <extracomment>Screen reader: button to the next page of a text. %1 is the page shown, %2 how many there are.</extracomment>
        <translation>Página %1 de %2, seguir leyendo</translation>
    </message>
    <message>
        <source>Page %1 of %1, back to the start</source>
        <extracomment>Screen reader: button back to the first page of a text. %1 is the number of pages.</extracomment>
        <translation>Página %1 de %1, volver al inicio</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Fact sheet</source>
        <extracomment>A paper that can be printed: what a warm handoff is, for patients.</extracomment>
        <translation>Folleto</translation>
    </message>
    <message>
        <source>Poster</source>
        <extracomment>A paper that can be printed: for the wall.</extracomment>
        <translation>Cartel</translation>
    </message>
    <message>
        <source>Checklist</source>
        <extracomment>A paper that can be printed: a handoff&apos;s steps.</extracomment>
        <translation>Lista de pasos</translation>
    </message>
    <message>
        <source>Pocket card</source>
        <extracomment>A paper that can be printed: a handoff&apos;s steps, small enough for a pocket.</extracomment>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Team guide</source>
        <extracomment>A paper that can be printed: how the team does a warm handoff.</extracomment>
        <translation>Guía del equipo</translation>
    </message>
    <message>
        <source>Clinician guide</source>
        <extracomment>A paper that can be printed: how clinicians do a warm handoff.</extracomment>
        <translation>Guía clínica</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>A paper that can be printed: what to say to patients about warm handoffs.</extracomment>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Workbook</source>
        <extracomment>A paper that can be printed: a workbook to plan the practice&apos;s own way.</extracomment>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>A paper that can be printed: the month&apos;s numbers for the huddle board.</extracomment>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Papers</source>
        <extracomment>Title of the champion&apos;s page of papers to print.</extracomment>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>%1, as it will be printed</source>
        <extracomment>Screen reader: the picture of a paper before it is printed. %1 is the paper&apos;s name.</extracomment>
        <translation>%1, como se imprimirá</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <extracomment>Screen reader: the paper&apos;s language; a tap takes the next one. %1 is the language.</extracomment>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>A4</source>
        <extracomment>A size of paper.</extracomment>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <extracomment>Screen reader: the size of the paper; a tap takes the other one. %1 is the size.</extracomment>
        <translation>Tamaño: %1</translation>
    </message>
    <message>
        <source>Checklist: %1</source>
        <extracomment>Screen reader: which checklist is on the paper; a tap takes the next one. %1 is its name.</extracomment>
        <translation>Lista: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button: keeps the paper as a PDF file.</extracomment>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <extracomment>Screen reader: button that keeps the paper as a file.</extracomment>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>Button: prints the paper.</extracomment>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Saved.</source>
        <extracomment>After a paper was kept as a file.</extracomment>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>On its way to the printer.</source>
        <extracomment>After a paper was sent to the printer.</extracomment>
        <translation>Va a la impresora.</translation>
    </message>
    <message>
        <source>No printer is set up here.</source>
        <extracomment>Where no printer is set up on this device.</extracomment>
        <translation>Aquí no hay impresora.</translation>
    </message>
    <message>
        <source>All papers</source>
        <extracomment>Screen reader: button from one paper back to all of them.</extracomment>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <extracomment>Screen reader: how much of the PIN was typed. %1 of %2 digits.</extracomment>
        <translation>%1 de %2 cifras</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>That is not it. Try again.</source>
        <extracomment>The PIN typed is not right.</extracomment>
        <translation>Ese no es. Intente otra vez.</translation>
    </message>
    <message>
        <source>Wait %1 seconds, then try again.</source>
        <extracomment>After several wrong PINs the keypad rests. %1 is a number of seconds.</extracomment>
        <translation>Espere %1 segundos e intente otra vez.</translation>
    </message>
    <message>
        <source>Not the same. Choose again.</source>
        <extracomment>The new PIN was typed twice and the two are not the same.</extracomment>
        <translation>No coinciden. Elija otra vez.</translation>
    </message>
    <message>
        <source>Too short. Use 4 to 8 digits.</source>
        <extracomment>The new PIN has too few digits.</extracomment>
        <translation>Muy corto. Use de 4 a 8 cifras.</translation>
    </message>
    <message>
        <source>Not saved. Is this device full?</source>
        <extracomment>The new PIN could not be written to the device&apos;s storage.</extracomment>
        <translation>No se guardó. ¿Está lleno el equipo?</translation>
    </message>
    <message>
        <source>The PIN cannot be read. Start this device again.</source>
        <extracomment>The stored PIN could not be read from the device&apos;s storage.</extracomment>
        <translation>No se puede leer el PIN. Reinicie este equipo.</translation>
    </message>
    <message>
        <source>Once more.</source>
        <extracomment>The new PIN is typed for the second time.</extracomment>
        <translation>Otra vez.</translation>
    </message>
    <message>
        <source>Choose a PIN, 4 to 8 digits.</source>
        <extracomment>The champion chooses a PIN the first time.</extracomment>
        <translation>Elija un PIN de 4 a 8 cifras.</translation>
    </message>
    <message>
        <source>Type your PIN. It is never read out loud.</source>
        <extracomment>The champion types the PIN to come in.</extracomment>
        <translation>Escriba su PIN. Nunca se lee en voz alta.</translation>
    </message>
    <message>
        <source>For the champion</source>
        <extracomment>Title of the screen behind a PIN; the champion is the person who looks after handoffs in this practice.</extracomment>
        <translation>Para quien coordina</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <extracomment>Screen reader: how many digits of the PIN were typed; never which.</extracomment>
        <translation>Cifras escritas: %1</translation>
    </message>
    <message>
        <source>Other colours</source>
        <extracomment>Screen reader: button that changes the colours (day, strong contrast, evening).</extracomment>
        <translation>Otros colores</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Screen reader: how far the film is. %1 is the time passed, %2 the whole length, as minutes:seconds.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: stops the film for a while.</extracomment>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Button: plays the film.</extracomment>
        <translation>Ver</translation>
    </message>
    <message>
        <source>10 s</source>
        <extracomment>Button: goes ten seconds back in the film. Short for &quot;10 seconds&quot;.</extracomment>
        <translation>10 s</translation>
    </message>
    <message>
        <source>Ten seconds back</source>
        <extracomment>Screen reader: button that goes ten seconds back in the film.</extracomment>
        <translation>Diez segundos atrás</translation>
    </message>
    <message>
        <source>Discuss</source>
        <extracomment>Button: stops the film so that the team can talk about it.</extracomment>
        <translation>Hablar</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <extracomment>Screen reader: button for the speed of the film. %1 is a number such as 1 or 0.75.</extracomment>
        <translation>Velocidad %1</translation>
    </message>
    <message>
        <source>Captions off</source>
        <extracomment>Screen reader: button that hides the captions.</extracomment>
        <translation>Quitar subtítulos</translation>
    </message>
    <message>
        <source>Captions on</source>
        <extracomment>Screen reader: button that shows the captions.</extracomment>
        <translation>Poner subtítulos</translation>
    </message>
    <message>
        <source>Sound off</source>
        <extracomment>Screen reader: button that turns the sound off.</extracomment>
        <translation>Quitar sonido</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>Screen reader: button that turns the sound on.</extracomment>
        <translation>Poner sonido</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>No sound device</source>
        <extracomment>On the film: this device has nothing to play sound with; short. The captions are on.</extracomment>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <source>The film cannot be played</source>
        <extracomment>Title of a notice: the film cannot be played further.</extracomment>
        <translation>No se puede ver el video</translation>
    </message>
    <message>
        <source>You can still read together. Tell your champion.</source>
        <extracomment>Notice that the film cannot be played: what to do; the champion looks after the devices.</extracomment>
        <translation>Aún pueden leer juntos. Avise a quien coordina.</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>Button on a notice: back to the huddle&apos;s first screen.</extracomment>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>Screen reader: button back to the huddle&apos;s first screen; the film waits.</extracomment>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Screen reader: which card or step is shown. %1 is its number, %2 how many there are.</extracomment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>ReadBar</name>
    <message>
        <source>No sound here</source>
        <extracomment>In place of the button that reads aloud: this screen has no sound. Very short.</extracomment>
        <translation>Sin sonido aquí</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: the voice that reads waits.</extracomment>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Listen</source>
        <extracomment>Button: the voice reads, or reads on.</extracomment>
        <translation>Oír</translation>
    </message>
    <message>
        <source>Say it again</source>
        <extracomment>Screen reader: button that reads the last sentence once more.</extracomment>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Slower</source>
        <extracomment>Screen reader: button that makes the voice speak slowly, and as usual again.</extracomment>
        <translation>Más despacio</translation>
    </message>
    <message>
        <source>Loudness %1 of 3</source>
        <extracomment>Screen reader: button for how loud the voice is: soft, usual, loud, and round again. %1 is 1, 2 or 3.</extracomment>
        <translation>Volumen %1 de 3</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Screen reader: button that ends reading aloud.</extracomment>
        <translation>Dejar de leer</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>By mistake</source>
        <extracomment>Reason for stopping a handoff.</extracomment>
        <translation>Por error</translation>
    </message>
    <message>
        <source>They left</source>
        <extracomment>Reason for stopping a handoff.
----------
Reason for closing a handoff though a signal is not marked as heard.</extracomment>
        <translation>Se fueron</translation>
    </message>
    <message>
        <source>They said no</source>
        <extracomment>Reason for stopping a handoff.
----------
Reason why a visit goes on without a warm handoff: the patient did not want one.</extracomment>
        <translation>No quieren</translation>
    </message>
    <message>
        <source>Colleague late</source>
        <extracomment>Reason for stopping a handoff.
----------
What made a handoff hard: a colleague came late.</extracomment>
        <translation>Falta un colega</translation>
    </message>
    <message>
        <source>Emergency</source>
        <extracomment>Reason for stopping a handoff.</extracomment>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Another reason</source>
        <extracomment>Reason, when no other fits.</extracomment>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Answered aloud</source>
        <extracomment>Reason for closing a handoff though a signal is not marked as heard: it was answered in talk.</extracomment>
        <translation>Dicho en voz alta</translation>
    </message>
    <message>
        <source>No time</source>
        <extracomment>Reason for closing a handoff though a signal is not marked as heard.
----------
Reason why a visit goes on without a warm handoff.
----------
What made a handoff hard.</extracomment>
        <translation>Sin tiempo</translation>
    </message>
    <message>
        <source>Why not now?</source>
        <extracomment>Title: why the step is put off.</extracomment>
        <translation>¿Por qué ahora no?</translation>
    </message>
    <message>
        <source>Why stop here?</source>
        <extracomment>Title: why the handoff is stopped.</extracomment>
        <translation>¿Por qué parar aquí?</translation>
    </message>
    <message>
        <source>They were not heard. Why?</source>
        <extracomment>Title: the handoff is to be closed though the patient&apos;s signal is not marked as heard.</extracomment>
        <translation>No se les escuchó. ¿Por qué?</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: back to the step; nothing is changed.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>You can come back to it.</source>
        <extracomment>Under the reasons for putting a step off; short.</extracomment>
        <translation>Puede volver después.</translation>
    </message>
    <message>
        <source>What is done stays saved.</source>
        <extracomment>Under the reasons for stopping a handoff; short.</extracomment>
        <translation>Lo hecho queda guardado.</translation>
    </message>
    <message>
        <source>Or go back and tap Heard.</source>
        <extracomment>Under the reasons for closing with an unheard signal; short.</extracomment>
        <translation>O vuelva y toque Escuchado.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: stops the whole handoff and asks why.</extracomment>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop the handoff</source>
        <translation>Parar el relevo</translation>
    </message>
    <message>
        <source>Colleague away</source>
        <extracomment>Reason why a visit goes on without a warm handoff: the colleague is not there.</extracomment>
        <translation>Colega ausente</translation>
    </message>
    <message>
        <source>No interpreter</source>
        <extracomment>Reason why a visit goes on without a warm handoff: no interpreter.
----------
What made a handoff hard: no interpreter.</extracomment>
        <translation>Falta intérprete</translation>
    </message>
    <message>
        <source>Not needed</source>
        <extracomment>Reason why a visit goes on without a warm handoff: none is needed.</extracomment>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>Not liked</source>
        <extracomment>What made a handoff hard: the patient would rather not have had it.</extracomment>
        <translation>No gustó</translation>
    </message>
    <message>
        <source>Room busy</source>
        <extracomment>What made a handoff hard: the room was crowded or needed by others.</extracomment>
        <translation>Sala llena</translation>
    </message>
    <message>
        <source>Screen trouble</source>
        <extracomment>What made a handoff hard: a screen or the link did not work.</extracomment>
        <translation>Falla la pantalla</translation>
    </message>
    <message>
        <source>Why no handoff?</source>
        <extracomment>Title: why this visit goes on without a warm handoff.</extracomment>
        <translation>¿Por qué sin relevo?</translation>
    </message>
    <message>
        <source>What made it hard?</source>
        <extracomment>Title: what made this handoff hard; several may be tapped.</extracomment>
        <translation>¿Qué lo dificultó?</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <extracomment>For a screen reader: this reason has been tapped. %1 is the reason.</extracomment>
        <translation>%1, elegido</translation>
    </message>
    <message>
        <source>The visit goes on as usual.</source>
        <extracomment>Under the reasons for a visit without a handoff; short.</extracomment>
        <translation>La visita sigue igual.</translation>
    </message>
    <message>
        <source>Tap all that fit.</source>
        <extracomment>Under what made a handoff hard; short.</extracomment>
        <translation>Toque todo lo que pasó.</translation>
    </message>
    <message>
        <source>What is next?</source>
        <extracomment>Title: what happens next for the patient.</extracomment>
        <translation>¿Qué sigue?</translation>
    </message>
    <message>
        <source>%1: who?</source>
        <extracomment>Title: who does what happens next. %1 is the thing.</extracomment>
        <translation>%1: ¿quién?</translation>
    </message>
    <message>
        <source>The patient can read it.</source>
        <extracomment>Under what comes next and who does it; short.</extracomment>
        <translation>El paciente puede leerlo.</translation>
    </message>
</context>
<context>
    <name>RoomCard</name>
    <message>
        <source>Ready</source>
        <extracomment>A room&apos;s phase on the board: the patient is ready for the clinician.</extracomment>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Preparing</source>
        <extracomment>A room&apos;s phase on the board: the medical assistant is with the patient.</extracomment>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>In the room</source>
        <extracomment>A room&apos;s phase on the board: patient and both team members are together.</extracomment>
        <translation>En la sala</translation>
    </message>
    <message>
        <source>Closing</source>
        <extracomment>A room&apos;s phase on the board: the handoff is being closed.</extracomment>
        <translation>Cerrando</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>A room&apos;s phase on the board: no handoff.</extracomment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Tap to start</source>
        <extracomment>On a free room&apos;s card.</extracomment>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>%1 min, practice</source>
        <extracomment>On the card of a room where the team rehearses. %1 is the minutes so far.</extracomment>
        <translation>%1 min, ensayo</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Minutes in this phase, short. %1 is a number.</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>, %1 not heard</source>
        <extracomment>Screen reader, added to a room&apos;s card. %1 is how many times the patient spoke up unheard.</extracomment>
        <translation>, %1 sin escuchar</translation>
    </message>
    <message>
        <source>Room %1, %2, %3</source>
        <extracomment>Screen reader, a room on the board. %1 is its number, %2 its phase, %3 minutes or &quot;Tap to start&quot;.</extracomment>
        <translation>Sala %1, %2, %3</translation>
    </message>
    <message>
        <source>, waiting long</source>
        <extracomment>Screen reader, added to a room&apos;s card: it waits longer than the practice wants.</extracomment>
        <translation>, espera larga</translation>
    </message>
</context>
<context>
    <name>RoomPlate</name>
    <message>
        <source>Room %1, back to all rooms</source>
        <extracomment>Screen reader: the plate of the room shown; a tap goes back to all rooms. %1 is the room&apos;s number.</extracomment>
        <translation>Sala %1, volver a todas las salas</translation>
    </message>
</context>
<context>
    <name>RoomStation</name>
    <message>
        <source>Close</source>
        <extracomment>Screen reader: button that closes the fact sheet.</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Go ahead</source>
        <extracomment>Patient&apos;s screen, after &quot;I want to add&quot; or &quot;I have a question&quot;: the patient may speak.</extracomment>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Your turn</source>
        <extracomment>Patient&apos;s screen: it is the patient&apos;s turn to speak.</extracomment>
        <translation>Su turno</translation>
    </message>
    <message>
        <source>This screen cannot save now.&lt;br&gt;You can say it out loud.</source>
        <extracomment>Patient&apos;s screen: a tap could not be stored, so it is not shown. The patient can speak instead.</extracomment>
        <translation>Esta pantalla no guarda ahora.&lt;br&gt;Puede decirlo en voz alta.</translation>
    </message>
    <message>
        <source>Did we get it right?&lt;br&gt;Is anything missing?</source>
        <extracomment>Patient&apos;s screen, under &quot;Your turn&quot;. &lt;br&gt; is a new line.</extracomment>
        <translation>¿Está todo bien?&lt;br&gt;¿Falta algo?</translation>
    </message>
    <message>
        <source>Thank you for speaking up</source>
        <extracomment>Patient&apos;s screen when the talk is over: title.</extracomment>
        <translation>Gracias por participar</translation>
    </message>
    <message>
        <source>You know your life best. You can ask us things at any time.</source>
        <extracomment>Patient&apos;s screen when the talk is over.</extracomment>
        <translation>Usted conoce mejor su vida. Pregunte siempre que quiera.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>Heard</source>
        <extracomment>Patient&apos;s screen: the team has tapped that it heard what the patient added or asked.</extracomment>
        <translation>Escuchado</translation>
    </message>
    <message>
        <source>Your team heard you.</source>
        <extracomment>Patient&apos;s screen, under &quot;Heard&quot;.</extracomment>
        <translation>Su equipo le escuchó.</translation>
    </message>
    <message>
        <source>Your team will answer this.&lt;br&gt;You can talk now.</source>
        <extracomment>Patient&apos;s screen, under &quot;Go ahead&quot;: the team has seen the tap. &lt;br&gt; is a new line.</extracomment>
        <translation>Su equipo le va a responder.&lt;br&gt;Ya puede hablar.</translation>
    </message>
    <message>
        <source>Still to talk about:</source>
        <extracomment>Patient&apos;s screen, under &quot;Your turn&quot;; the topics that were not talked about yet follow.</extracomment>
        <translation>Falta hablar de:</translation>
    </message>
</context>
<context>
    <name>RoomsPage</name>
    <message>
        <source>Live</source>
        <extracomment>How a device is: it is heard.</extracomment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Not heard</source>
        <extracomment>How a device is: it has not been heard for a while.</extracomment>
        <translation>Sin señal</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>How a device is: it has left, or was switched off.</extracomment>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>No device</source>
        <extracomment>In the place of devices: no device was heard in this room.</extracomment>
        <translation>Sin equipo</translation>
    </message>
    <message>
        <source>Cannot save</source>
        <extracomment>How a device is: its storage cannot be written.</extracomment>
        <translation>No guarda</translation>
    </message>
    <message>
        <source>Rooms and devices</source>
        <extracomment>Title of the champion&apos;s list of exam rooms and their devices.</extracomment>
        <translation>Salas y equipos</translation>
    </message>
    <message>
        <source>Room %1, %2: %3</source>
        <extracomment>Screen reader: one device. %1 is the room&apos;s number, %2 what the device is called, %3 how it is (&quot;Live&quot;).</extracomment>
        <translation>Sala %1, %2: %3</translation>
    </message>
    <message>
        <source>Its certificate has to be renewed.</source>
        <extracomment>Screen reader: what to do about a certificate that is close to its end.</extracomment>
        <translation>Hay que renovar su certificado.</translation>
    </message>
    <message>
        <source>Renew: %1 days</source>
        <extracomment>How a device is: its certificate ends in %1 days, and then it cannot connect; it has to be renewed.</extracomment>
        <translation>Renovar: %1 días</translation>
    </message>
    <message>
        <source>Renew: 1 day</source>
        <extracomment>How a device is: its certificate ends tomorrow, and then it cannot connect; it has to be renewed.</extracomment>
        <translation>Renovar: 1 día</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Beside a warning sign: %1 days until a certificate ends, as short as it can be said.</extracomment>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Home</source>
        <extracomment>Screen reader: button back to the first screen.</extracomment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which card is shown. %1 is its number, %2 how many there are.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the card before.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button on the last card: closes the cards.</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the next card.</extracomment>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Home</source>
        <extracomment>Screen reader: button back to the huddle&apos;s first screen.</extracomment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which card is shown. %1 is its number, %2 how many there are.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the card before.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button on the last card: back to the huddle&apos;s first screen.</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the next card.</extracomment>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Which handoff?</source>
        <extracomment>Title of the page that starts a handoff in a free room.</extracomment>
        <translation>¿Qué relevo?</translation>
    </message>
    <message>
        <source>With whom?</source>
        <extracomment>Title: the handoff goes to the wider team; which colleague comes in.</extracomment>
        <translation>¿Con quién?</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: back to the choice of handoffs.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Undo: no handoff</source>
        <extracomment>Button: this visit was marked as one without a warm handoff; takes that back.</extracomment>
        <translation>Deshacer: sin relevo</translation>
    </message>
    <message>
        <source>No handoff this time</source>
        <extracomment>Button: this visit goes on without a warm handoff; asks why.</extracomment>
        <translation>Esta vez, sin relevo</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>%1 added</source>
        <extracomment>In the list of what the clinician says back: how often the patient added or asked here.</extracomment>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <extracomment>More than one signal of the patient waits. %1 is how many.</extracomment>
        <translation>1 de %1</translation>
    </message>
    <message>
        <source>Every tap is saved here.</source>
        <extracomment>Second line under &quot;On your own for now.&quot;</extracomment>
        <translation>Todo se guarda aquí.</translation>
    </message>
    <message>
        <source>They said:</source>
        <extracomment>The patient&apos;s answer on the room screen; their words follow in bold.</extracomment>
        <translation>Dijeron:</translation>
    </message>
    <message>
        <source>The room screen asks:</source>
        <extracomment>What the room screen asks the patient now; the question follows in bold.</extracomment>
        <translation>La pantalla pregunta:</translation>
    </message>
    <message>
        <source>They have a question</source>
        <extracomment>The patient tapped &quot;I have a question&quot;.</extracomment>
        <translation>Tienen una pregunta</translation>
    </message>
    <message>
        <source>To talk about: %1</source>
        <extracomment>The patient chose this to talk about. %1 is a topic, or a step&apos;s title.</extracomment>
        <translation>Para hablar: %1</translation>
    </message>
    <message>
        <source>They want to add</source>
        <extracomment>The patient tapped &quot;I want to add&quot;.</extracomment>
        <translation>Quieren decir algo</translation>
    </message>
    <message>
        <source>All set here?</source>
        <extracomment>Beside the button that calls the clinician; short.</extracomment>
        <translation>¿Todo listo?</translation>
    </message>
    <message>
        <source>Clinician is told</source>
        <extracomment>The clinician has been told that the room is ready; short.</extracomment>
        <translation>Médico avisado</translation>
    </message>
    <message>
        <source>On your own for now.</source>
        <extracomment>The link to the other screens is down; this tablet works on. First of two lines.</extracomment>
        <translation>Sin conexión por ahora.</translation>
    </message>
    <message>
        <source>That’s right</source>
        <extracomment>The patient&apos;s answer on the room screen.</extracomment>
        <translation>Así es</translation>
    </message>
    <message>
        <source>Heard</source>
        <extracomment>Button: the team has heard what the patient wants.</extracomment>
        <translation>Escuchado</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>Button that tells the clinician that the room is ready.</extracomment>
        <translation>Avisar</translation>
    </message>
    <message>
        <source>Here now</source>
        <extracomment>Button: the clinician has come into the room (for a clinician without a tablet).</extracomment>
        <translation>Ya llegó</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button on a team&apos;s step: shows the step before this one.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button on a team&apos;s step: takes back this tablet&apos;s last tick.</extracomment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>Button on a team&apos;s step: puts it off and asks why.</extracomment>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>You lead</source>
        <extracomment>Under the triangle: the person with this tablet leads the step.</extracomment>
        <translation>Usted guía</translation>
    </message>
    <message>
        <source>Their turn</source>
        <extracomment>Under the triangle: the patient leads the step.</extracomment>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Clinician</source>
        <extracomment>Under the triangle: the clinician leads the step.</extracomment>
        <translation>Médico</translation>
    </message>
    <message>
        <source>Assistant</source>
        <extracomment>Under the triangle: the medical assistant leads the step.</extracomment>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Go in</source>
        <extracomment>The clinician&apos;s main button: they come into the room and the handoff is together.</extracomment>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>The main button of a step: it is done.</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Tap here instead.</source>
        <extracomment>Second line under &quot;One screen cannot save.&quot;</extracomment>
        <translation>Toque aquí.</translation>
    </message>
    <message>
        <source>One screen cannot save.</source>
        <extracomment>Another screen of this room cannot store taps (its disk is full, for example). First of two lines.</extracomment>
        <translation>Una pantalla no guarda.</translation>
    </message>
    <message>
        <source>They are here with:</source>
        <extracomment>The patient tapped who is with them; family, an interpreter or a helper follow in bold.</extracomment>
        <translation>Vienen con:</translation>
    </message>
    <message>
        <source>Who does what?</source>
        <extracomment>Beside the button that chooses what comes next and who does it. Short.</extracomment>
        <translation>¿Quién hace qué?</translation>
    </message>
    <message>
        <source>%1 things</source>
        <extracomment>More than one thing comes next. %1 is how many. Short.</extracomment>
        <translation>%1 cosas</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Button: chooses what comes next and who does it.</extracomment>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>%1, done</source>
        <extracomment>Screen reader, a bead of the step rail. %1 is the step&apos;s title.</extracomment>
        <translation>%1, listo</translation>
    </message>
    <message>
        <source>%1, not now</source>
        <extracomment>Screen reader, a bead of the step rail whose step was put off. %1 is the step&apos;s title.</extracomment>
        <translation>%1, ahora no</translation>
    </message>
    <message>
        <source>They spoke up here</source>
        <extracomment>Screen reader, added to a bead: the patient or family wants to say something about this step.</extracomment>
        <translation>Quieren hablar de esto</translation>
    </message>
    <message>
        <source>You are here</source>
        <extracomment>Screen reader, added to a bead: this is the step on screen.</extracomment>
        <translation>Está aquí</translation>
    </message>
    <message>
        <source>Earlier steps</source>
        <extracomment>Screen reader: shows the steps before those on the rail.</extracomment>
        <translation>Pasos anteriores</translation>
    </message>
    <message>
        <source>Later steps</source>
        <extracomment>Screen reader: shows the steps after those on the rail.</extracomment>
        <translation>Pasos siguientes</translation>
    </message>
    <message>
        <source>Step before</source>
        <extracomment>Screen reader: button that goes to the step before this one.</extracomment>
        <translation>Paso anterior</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Where the team is in the checklist: %1 is the step&apos;s number, %2 how many there are.</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Step after</source>
        <extracomment>Screen reader: button that goes to the step after this one.</extracomment>
        <translation>Paso siguiente</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Room screen: %1</source>
        <extracomment>On a step of a checklist: what the patient&apos;s screen shows. %1 is its line.</extracomment>
        <translation>En la sala: %1</translation>
    </message>
    <message>
        <source>The patient leads</source>
        <extracomment>On a step of a checklist: who leads it.</extracomment>
        <translation>Guía el paciente</translation>
    </message>
    <message>
        <source>The clinician leads</source>
        <extracomment>On a step of a checklist: who leads it.</extracomment>
        <translation>Guía el médico</translation>
    </message>
    <message>
        <source>The assistant leads</source>
        <extracomment>On a step of a checklist: who leads it. The assistant is the one who hands over.</extracomment>
        <translation>Guía el asistente</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>That’s right</source>
        <extracomment>Patient&apos;s answer: what was said is right. Two short lines.</extracomment>
        <translation>Así es</translation>
    </message>
    <message>
        <source>I want to add</source>
        <extracomment>Patient&apos;s answer: they want to add something. Two short lines.</extracomment>
        <translation>Quiero decir algo</translation>
    </message>
    <message>
        <source>I have a question</source>
        <extracomment>Patient&apos;s answer: they have a question. Two short lines.</extracomment>
        <translation>Tengo una pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Button, with very large words: to the three answers.</extracomment>
        <translation>Responder</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button, with very large words: to more answers.</extracomment>
        <translation>Más</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button, with very large words: back to what is asked.</extracomment>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>TeamStation</name>
    <message>
        <source>This tablet is full</source>
        <extracomment>Notice on a team tablet: the tap could not be stored because the device&apos;s storage is full.</extracomment>
        <translation>Esta tableta está llena</translation>
    </message>
    <message>
        <source>This tablet cannot save</source>
        <extracomment>Notice on a team tablet: the tap could not be stored because the storage cannot be written.
----------
Notice on a team tablet: the tap could not be stored because the storage is damaged.
----------
Notice on a team tablet that cannot save.</extracomment>
        <translation>Esta tableta no guarda</translation>
    </message>
    <message>
        <source>A step is still open</source>
        <extracomment>Notice on a team tablet: the patient&apos;s turn or the say-back is still open.</extracomment>
        <translation>Queda un paso abierto</translation>
    </message>
    <message>
        <source>A handoff runs here</source>
        <extracomment>Notice on a team tablet: somebody else started a handoff in this room.</extracomment>
        <translation>Hay un relevo aquí</translation>
    </message>
    <message>
        <source>This tablet looks on</source>
        <extracomment>Notice on a team tablet: this device may only look on.</extracomment>
        <translation>Esta tableta solo mira</translation>
    </message>
    <message>
        <source>That did not work</source>
        <extracomment>Notice on a team tablet: the tap changed nothing.</extracomment>
        <translation>Eso no funcionó</translation>
    </message>
    <message>
        <source>Your last tap is not saved. All others are. Use another tablet.</source>
        <extracomment>Notice on a team tablet that cannot save: what is safe and what to do.</extracomment>
        <translation>Su último toque no se guardó. Los demás, sí. Use otra tableta.</translation>
    </message>
    <message>
        <source>Do it, or tap Not now and say why.</source>
        <extracomment>Notice on a team tablet: the patient&apos;s turn or the say-back is still open.</extracomment>
        <translation>Hágalo, o toque Ahora no y diga por qué.</translation>
    </message>
    <message>
        <source>The room has moved on. Nothing is lost.</source>
        <extracomment>Notice on a team tablet: the tap changed nothing; the room has moved on.</extracomment>
        <translation>La sala ya avanzó. No se pierde nada.</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button that closes a notice.</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Some files need a look</source>
        <extracomment>Notice on a team tablet: a file of the practice could not be used.</extracomment>
        <translation>Revise unos archivos</translation>
    </message>
    <message>
        <source>All rooms work. Ask your champion.</source>
        <extracomment>Notice on a team tablet: a file of the practice could not be used; the shipped one stands in.</extracomment>
        <translation>Todo funciona. Avise a quien coordina.</translation>
    </message>
    <message>
        <source>Room %1 is ready</source>
        <extracomment>Banner on a clinician&apos;s tablet in another room. %1 is the number of the room that is ready.</extracomment>
        <translation>Sala %1 lista</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Button on the banner that another room is ready; the banner goes.</extracomment>
        <translation>Después</translation>
    </message>
    <message>
        <source>What it kept is safe. Use another tablet and ask your champion.</source>
        <extracomment>Notice on a team tablet whose store is from a newer program or is not ours: nothing in it was changed.</extracomment>
        <translation>Lo guardado está a salvo. Use otra tableta y avise a quien coordina.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Checklists</source>
        <extracomment>Title of the champion&apos;s list of checklists.</extracomment>
        <translation>Listas</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <extracomment>Screen reader, added to a checklist&apos;s name. %1 is how many steps it has.</extracomment>
        <translation>%1 pasos</translation>
    </message>
</context>
<context>
    <name>TimeoutBar</name>
    <message>
        <source>Still there?</source>
        <extracomment>Shown 20 seconds before a screen goes back to its start; the first, bold words.</extracomment>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Tap to stay. Your place is kept.</source>
        <extracomment>Shown 20 seconds before a screen goes back to its start, after &quot;Still there?&quot;.</extracomment>
        <translation>Toque para quedarse. No pierde su lugar.</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Medicines</source>
        <extracomment>A topic the patient may want to talk about; one short word.
----------
What happens next: something about medicines changes or is looked at.</extracomment>
        <translation>Medicinas</translation>
    </message>
    <message>
        <source>My medicines</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>Mis medicinas</translation>
    </message>
    <message>
        <source>Problem</source>
        <extracomment>A topic the patient may want to talk about: something is wrong that was not before; one short word.</extracomment>
        <translation>Problema</translation>
    </message>
    <message>
        <source>A new problem</source>
        <extracomment>A topic on the patient&apos;s list: something is wrong that was not before.</extracomment>
        <translation>Un problema nuevo</translation>
    </message>
    <message>
        <source>Pain</source>
        <extracomment>A topic the patient may want to talk about; one short word.</extracomment>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>My pain</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>Mi dolor</translation>
    </message>
    <message>
        <source>Feelings</source>
        <extracomment>A topic the patient may want to talk about: worry, mood, fear; one short word.</extracomment>
        <translation>Emociones</translation>
    </message>
    <message>
        <source>My feelings</source>
        <extracomment>A topic on the patient&apos;s list: worry, mood, fear.</extracomment>
        <translation>Cómo me siento</translation>
    </message>
    <message>
        <source>Tests</source>
        <extracomment>A topic the patient may want to talk about: tests and their results; one short word.
----------
What happens next: tests are done or their results looked at.</extracomment>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>My tests</source>
        <extracomment>A topic on the patient&apos;s list: tests and their results.</extracomment>
        <translation>Mis pruebas</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>A topic the patient may want to talk about: life at home, help at home; one short word.</extracomment>
        <translation>Mi casa</translation>
    </message>
    <message>
        <source>Life at home</source>
        <extracomment>A topic on the patient&apos;s list: how they feel and manage at home.</extracomment>
        <translation>Mi vida en casa</translation>
    </message>
    <message>
        <source>Cost</source>
        <extracomment>A topic the patient may want to talk about: what care and medicines cost them; one short word.</extracomment>
        <translation>Costos</translation>
    </message>
    <message>
        <source>What it costs</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>El costo</translation>
    </message>
    <message>
        <source>Private</source>
        <extracomment>A topic the patient may want to talk about: not in front of everybody; one short word.</extracomment>
        <translation>Privado</translation>
    </message>
    <message>
        <source>Something private</source>
        <extracomment>A topic on the patient&apos;s list: not in front of everybody.</extracomment>
        <translation>Algo privado</translation>
    </message>
    <message>
        <source>Travel</source>
        <extracomment>A topic the patient may want to talk about: how to get to the practice; one short word.</extracomment>
        <translation>Viaje</translation>
    </message>
    <message>
        <source>Getting here</source>
        <extracomment>A topic on the patient&apos;s list: how to get to the practice.</extracomment>
        <translation>Cómo llegar aquí</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>A topic the patient may want to talk about: what will happen next; one short word.</extracomment>
        <translation>Después</translation>
    </message>
    <message>
        <source>What happens next</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>Qué sigue ahora</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Somebody is with the patient: family or a friend; one short word.</extracomment>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Family or a friend</source>
        <extracomment>Somebody is with the patient.</extracomment>
        <translation>Familia o un amigo</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <extracomment>Somebody is with the patient: an interpreter; one short word.</extracomment>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>An interpreter</source>
        <extracomment>Somebody is with the patient.</extracomment>
        <translation>Un intérprete</translation>
    </message>
    <message>
        <source>Helper</source>
        <extracomment>Somebody is with the patient: who looks after them; one short word.</extracomment>
        <translation>Ayudante</translation>
    </message>
    <message>
        <source>A helper or carer</source>
        <extracomment>Somebody is with the patient: who looks after them.</extracomment>
        <translation>Quien le cuida</translation>
    </message>
    <message>
        <source>Next visit</source>
        <extracomment>What happens next: the patient comes again.</extracomment>
        <translation>Próxima cita</translation>
    </message>
    <message>
        <source>A call</source>
        <extracomment>What happens next: somebody telephones.</extracomment>
        <translation>Una llamada</translation>
    </message>
    <message>
        <source>Another clinic</source>
        <extracomment>What happens next: another clinic or specialist.</extracomment>
        <translation>Otra clínica</translation>
    </message>
    <message>
        <source>More help</source>
        <extracomment>What happens next: help at home, with rides, food or costs.</extracomment>
        <translation>Más ayuda</translation>
    </message>
    <message>
        <source>Your clinician</source>
        <extracomment>Who does what comes next, as the patient reads it: the doctor or nurse practitioner.</extracomment>
        <translation>Su médico</translation>
    </message>
    <message>
        <source>Clinician</source>
        <extracomment>Who does what comes next, on a team tablet: the doctor or nurse practitioner.</extracomment>
        <translation>Médico</translation>
    </message>
    <message>
        <source>Your assistant</source>
        <extracomment>Who does what comes next, as the patient reads it: the medical assistant.</extracomment>
        <translation>Su asistente</translation>
    </message>
    <message>
        <source>Assistant</source>
        <extracomment>Who does what comes next, on a team tablet: the medical assistant.</extracomment>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>The front desk</source>
        <extracomment>Who does what comes next, as the patient reads it.</extracomment>
        <translation>La recepción</translation>
    </message>
    <message>
        <source>Front desk</source>
        <extracomment>Who does what comes next, on a team tablet.</extracomment>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Who does what comes next, as the patient reads it: the patient.</extracomment>
        <translation>Usted</translation>
    </message>
    <message>
        <source>The patient</source>
        <extracomment>Who does what comes next, on a team tablet.</extracomment>
        <translation>El paciente</translation>
    </message>
    <message>
        <source>I want to talk about:</source>
        <extracomment>First line of the patient&apos;s list as plain text, on their own telephone.</extracomment>
        <translation>Quiero hablar de:</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Back</source>
        <extracomment>Screen reader: button back to the choices of the waiting room&apos;s screen.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>I want to talk about</source>
        <extracomment>Waiting room: title over the cards of topics; the cards end the sentence.</extracomment>
        <translation>Quiero hablar de</translation>
    </message>
    <message>
        <source>My list: %1</source>
        <extracomment>Button to the list of topics the patient picked. %1 is how many.</extracomment>
        <translation>Mi lista: %1</translation>
    </message>
</context>
<context>
    <name>Triangle</name>
    <message>
        <source>The assistant leads</source>
        <extracomment>Screen reader: who leads this step. The assistant is the one who hands over.</extracomment>
        <translation>Guía el asistente</translation>
    </message>
    <message>
        <source>The clinician leads</source>
        <extracomment>Screen reader: who leads this step.</extracomment>
        <translation>Guía el médico</translation>
    </message>
    <message>
        <source>The patient leads</source>
        <extracomment>Screen reader: who leads this step.</extracomment>
        <translation>Guía el paciente</translation>
    </message>
    <message>
        <source>Patient, assistant and clinician</source>
        <extracomment>Screen reader: the drawing of three people who talk together.</extracomment>
        <translation>Paciente, asistente y médico</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What do you want to talk about?</source>
        <extracomment>Patient&apos;s screen before the talk: title over the topics.</extracomment>
        <translation>¿De qué quiere hablar?</translation>
    </message>
    <message>
        <source>Your team will see it.</source>
        <extracomment>Patient&apos;s screen, under the question: the team sees the topics that were tapped.</extracomment>
        <translation>Su equipo lo verá.</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Button on the patient&apos;s screen: opens the fact sheet about the talk.</extracomment>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>An assistant points with open hands to a patient and to a doctor. All three sit together.</source>
        <extracomment>Screen reader: what the picture on the welcome screen shows.</extracomment>
        <translation>Una asistente señala con las manos abiertas a un paciente y a una doctora. Los tres se sientan juntos.</translation>
    </message>
</context>
</TS>
