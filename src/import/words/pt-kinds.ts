// What Portuguese events tell: beginnings of words, lower case and without accents, a comma between them; ` … ` is a gap.
import type { KindWords } from './language-words.ts';
import { entries } from './language-words.ts';

export const PT_KINDS: KindWords = {
  'dead-end': entries(`
    sem resultado, sem melhora, sem melhoria, sem sucesso, nao era a causa, sem efeito, nao resolve, nao ajuda,
    nao resolveu, nao ajudou, descarta, descartad, pista falsa, piora de novo, nao muda nada, em vao,
    continua igual, nada mudou, nao e a causa, nenhuma … subiu, sem alteracao,
    nada muda, nao era, descartada, descartado, mesmo resultado,
  `),
  recovery: entries(`
    reabertas, reabert, voltou ao normal, volta ao normal, voltam ao normal, voltou a, voltaram, de volta,
    de novo, restabelecid, normalizad, resolvido, resolvid, fila vazia, voltam, servico restaurad,
    servicos restaurad, normaliza, recuperad, recupera, estavel, estaveis, funcionando, funciona,
    operacao normal, encerrado, encerrad, abrem em, todos os … enviados, todas as … enviadas, entregues,
    concluid, sem erros, tudo normal, normal, reposto, reposta, repost, fim do incidente, disponivel, no ar,
    ja conseguem, regularizad, em ordem, zerad,
    tudo funciona, tudo verde, a funcionar, de novo disponivel, ja e possivel, ja podem,
    reemitid, volta a funcionar, como sempre,
  `),
  acknowledgement: entries(`
    assume, confirma, assumiu, plantonista confirma, inicia o atendimento, atende, reconhece, toma conta,
    entra na sala, liga-se, abre o incidente, pega o,
  `),
  escalation: entries(`
    escala, escalad, bombeiros, plantao acionado, acionad, aciona, contatad, contactad, contata, contacta,
    chamad, chama o, chama a, abre chamado, abre um chamado, ticket no fornecedor, fornecedor, pede ajuda,
    convoca, sala de crise, gabinete de crise, equipa chamada, equipe chamada, reforco,
    passa o caso, encaminhad, reencaminha, pede apoio, acionado, convocad,
  `),
  identification: entries(`
    verificou-se que, gargalo era, encontra a, descobre, percebeu-se que, percebe que, causa identificada,
    causa encontrada, causa, identificad, identifica, encontrad, encontra, descobert, constatad, conclui,
    ve que, vemos que, origem, localiza, deve-se a, devido a, culpad, o motivo, percebemos que, entende,
    esclarec, rastreia, disco cheio,
    percebe-se que, afinal, descobre-se, ve-se que, encontrada a, encontrado o,
  `),
  detection: entries(`
    alerta, alarme, cliente avisa, avisa, percebe, percebemos, cheiro, detecta, deteta, monitoramento,
    monitorizacao, reclama, queixa, detectad, detetad, notad, nota, cliente, primeiras queixas,
    primeiras reclamacoes, primeiros chamados, primeiras chamadas, liga para, ligam, telefona, relata, reporta,
    relatam, abre um chamado, pergunta, chamado de, escreve, repara, aviso de, dispara, financeiro percebe,
    liga a, nos escreve, nos avisa, cliente telefona,
  `),
  mitigation: entries(`
    segundo servidor, ampliou, amplia, aumentamos, aumenta, suspensas, migramos, voltamos para, volta a versao,
    volta para a versao, regresso a versao, retorno a versao, revertid, reverte, suspens, suspende, reinici,
    reiniciad, limpo, limpa, aumentad, liberad, libera, versao anterior restaurada, versao anterior, restaurad,
    restaura, desativad, desativa, desliga, desligad, rollback, correcao, corrig, aplicad, aplica, removid,
    remove, substituid, substitui, bloque, trocad, troca, interrompida, interrompe, interrompid, parad, para a,
    cancel, passam a ser ignorad, ignorad, movid, move, apagad, apaga, ligad, religad, manual, a mao, contorno,
    mitig, desviad, desvia, redirecion, isolad, isola, renovad, renova, estendid, revogad, descartad, reduz,
    drenad, repara, corrigid, pausad, acrescent, adicion, bypass,
    tirado do ar, retirad, refeito, refeita, esvaziad, volta ao anterior,
  `),
  impact: entries(`
    deixou de responder, nao conseguem mais, nao conseguem, nao consegue, deixam de, sem acesso, passou de,
    fila para, nao responde, falha, falham, energia desligada, caiu, cai, erro, comeca a falhar, rotina,
    comecam a ser recusados, comecam a, comeca a, recusad, indisponivel, indisponibil, lentid, lent, fora do ar,
    queda, travad, trava, expira, inicio do incidente, inicio, parou, deixa de, vazios, vazio, vazias, perdid,
    perda, duplicad, em dobro, primeiros … vazios, primeiras … recusadas, sem servico, sem rede, esgota,
    esgotad, cheio, atras, demora, nao abre, nao abrem, nao chega, nao carrega, degrad, interrup, inacessivel,
    afetad, rejeit, sai do ar,
    ninguem consegue, nenhum cliente, primeiros … com data errada, primeiros … errad, com data errada, errad,
  `),
  change: entries(`
    entra no ar, entrou no ar, liberacao, implantacao, implanta, deploy, atualiz, migracao,
    arranque da migracao, inicio da migracao, nova versao, publicad, publica, manutencao, alterac, mudanca,
    alterad, altera, muda, ativad, ativa, instala, instalad, configurac, lancamento, lanca, subida da versao,
    sobe a versao, vai para producao, em producao, troca programada, introduz, cria, adicao,
    migrado para, migrada para, envio de,
  `),
  communication: entries(`
    comunicado, informad, informa, pagina de status, pagina de estado, notificad, notifica, comunica,
    comunicacao, aviso aos, aviso no, mensagem aos, mensagem para, e-mail aos, email aos, e-mail para, anuncia,
    desculp, publicado … aviso, nota aos, reclamacao respondida, boletim, carta,
  `),
  investigation: entries(`
    investiga, analisa, analise, verifica, investigacao, apura, apuracao, olhad, olha, consulta, suspeita,
    testa, teste, procura, examina, compara, diagnostic, tenta, tentativa, em analise, logs, registos,
    em observacao, observacao,
  `),
};
